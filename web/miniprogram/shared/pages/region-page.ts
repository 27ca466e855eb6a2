import { headlines } from "../../../src/core/topics";
import {
  childrenOf,
  nation,
  type Place,
  placeOf,
  places,
  provinceOf,
  provinces,
  shortName,
} from "../../../src/places/places";
import { searchPlaces } from "../../../src/places/search";
import { textSize } from "../font-size";
import type { Host } from "../host";
import type { Option } from "../question-view";
import { ownTexts, texts } from "../words";
import type { HostEvent, PageInstance } from "./page";

interface PlaceChoice {
  readonly code: string;
  readonly text: string;
  /** What tells it from its namesakes. */
  readonly note: string;
}

interface RegionData {
  readonly fontSize: number;
  readonly words: typeof words;
  readonly topics: readonly Option[];
  readonly typed: string;
  /** What is said of the list of places. */
  readonly heading: string;
  readonly places: readonly PlaceChoice[];
  /** Whether the list is one province's, so that there is a way back to all. */
  readonly inside: boolean;
}

type RegionPage = PageInstance<RegionData> & { topic?: string };

const words = {
  title: texts.start.title.join(""),
  lead: texts.start.lead,
  topic: texts.start.topic,
  where: texts.start.where,
  hint: texts.start.whereHint,
  allProvinces: texts.start.allProvinces,
  unknown: texts.start.unknown,
  unknownHelp: texts.start.unknownHelp,
  boundary: texts.boundary.text,
  webView: ownTexts.webView,
};

/** More would be a list to be scrolled through; one more character narrows it. */
const mostFound = 12;

/** What to ask, and where: the first page. Only provinces whose policies are in the package are offered. */
export function regionPage(host: Host) {
  const packed = ({ code }: Place): boolean => (provinceOf(code) ?? "") in host.hashes;
  const offered = places.filter(packed);
  const allProvinces = {
    typed: "",
    heading: texts.start.browse,
    places: provinces.filter(packed).map(provinceChoice),
    inside: false,
  };
  const data: RegionData = {
    ...allProvinces,
    fontSize: textSize(undefined),
    words,
    topics: topicChoices(headlines[0]),
  };

  return {
    data,

    onLoad(this: RegionPage): void {
      this.setData({ fontSize: textSize(host.fontSizeSetting()) });
    },

    chooseTopic(this: RegionPage, { currentTarget }: HostEvent): void {
      this.topic = currentTarget.dataset.id ?? "";
      this.setData({ topics: topicChoices(this.topic) });
    },

    type(this: RegionPage, { detail }: HostEvent): void {
      const typed = detail.value ?? "";
      this.setData(typed.trim() === "" ? allProvinces : { typed, ...foundPlaces(offered, typed) });
    },

    showAll(this: RegionPage): void {
      this.setData(allProvinces);
    },

    /** A province opens into its places; any other place, and the province once more, is the answer. */
    choosePlace(this: RegionPage, { currentTarget }: HostEvent): void {
      const place = placeOf(currentTarget.dataset.code ?? "");
      if (place === undefined) return;
      const children = childrenOf(place.code);
      if (place.parent === nation && children.length > 0 && !this.data.inside) {
        this.setData({ typed: "", ...placesIn(place, children) });
        return;
      }
      const question = this.topic ?? headlines[0];
      host.open(`/pages/question/question?region=${place.code}&question=${question}`);
    },

    openWebView(): void {
      host.open("/pages/web/web");
    },
  };
}

function placesIn(
  province: Place,
  children: readonly Place[],
): Pick<RegionData, "heading" | "places" | "inside"> {
  return {
    heading: texts.start.inProvince(province.name),
    places: [
      { code: province.code, text: texts.start.whole(province.name), note: "" },
      ...children.map(({ code, name }) => ({ code, text: name, note: "" })),
    ],
    inside: true,
  };
}

function foundPlaces(
  offered: readonly Place[],
  typed: string,
): Pick<RegionData, "heading" | "places" | "inside"> {
  const found = searchPlaces(offered, typed);
  const { more, none } = texts.start;
  const rest = found.length - mostFound;
  return {
    heading: found.length === 0 ? none : rest > 0 ? more(rest) : texts.start.found(found.length),
    places: found.slice(0, mostFound).map(({ code, name, parent }) => ({
      code,
      text: name,
      note: placeOf(parent)?.name ?? "",
    })),
    inside: false,
  };
}

function topicChoices(topic: string): Option[] {
  return headlines.map((id) => ({ id, text: texts.topics[id], chosen: id === topic }));
}

function provinceChoice(place: Place): PlaceChoice {
  return { code: place.code, text: shortName(place), note: "" };
}
