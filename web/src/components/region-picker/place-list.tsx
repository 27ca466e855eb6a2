import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import { nation, type Place, placeOf } from "../../places/places";
import { Icon } from "../icon/icon";

/** A place's name in the reader's language. */
export function usePlaceName(): (place: Place) => string {
  const { code, chinese } = useLanguage();
  return (place) => (code === "en" && place.english !== "" ? place.english : chinese(place.name));
}

interface PlaceListProps {
  readonly places: readonly Place[];
  /** The province whose places these are: then its name need not stand at each. */
  readonly within?: Place;
  readonly onChoose: (code: string) => void;
}

/** Places as large buttons, each with the province that tells it from its namesakes. */
export function PlaceList({ places, within, onChoose }: PlaceListProps): VNode | null {
  const { texts } = useLanguage();
  const nameOf = usePlaceName();
  if (places.length === 0) return null;
  return (
    <ul class="place-list">
      {places.map((place) => {
        const parent = place.parent === nation ? undefined : placeOf(place.parent);
        return (
          <li key={place.code}>
            <button type="button" class="place" onClick={() => onChoose(place.code)}>
              <span class="place-name">
                <b>{parent === undefined ? texts.start.whole(nameOf(place)) : nameOf(place)}</b>
                {parent === undefined || parent === within ? null : (
                  <span class="place-parent"> {nameOf(parent)}</span>
                )}
                {place.own ? <span class="place-own"> {texts.start.own}</span> : null}
              </span>
              <Icon name="forward" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
