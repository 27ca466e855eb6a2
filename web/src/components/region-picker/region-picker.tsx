import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "../../language/language";
import { childrenOf, type Place, places, provinceParts, shortName } from "../../places/places";
import { searchPlaces } from "../../places/search";
import { FieldError } from "../error-summary/error-summary";
import { Icon } from "../icon/icon";
import { PlaceList, usePlaceName } from "./place-list";
import "./region-picker.css";

interface RegionPickerProps {
  /** What is wrong with the search; the page tells it at its top as well. */
  readonly mistake: string | undefined;
  readonly onMistake: (message: string | undefined) => void;
  readonly onChoose: (code: string) => void;
}

/** The id of the search field, where an error leads. */
export const placeFieldId = "place";

/** Finds the place by name, pinyin or initials, or by way of its province. Plain buttons: no wheel, no pop-up list. */
export function RegionPicker(props: RegionPickerProps): VNode {
  const { texts } = useLanguage();
  const words = texts.start;
  return (
    <div class="region-picker">
      <PlaceSearch {...props} />
      <ProvinceBrowser onChoose={props.onChoose} />
      <details class="disclosure">
        <summary>{words.unknown}</summary>
        {words.unknownHelp.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </div>
  );
}

const shown = 8;

function PlaceSearch({ mistake, onMistake, onChoose }: RegionPickerProps): VNode {
  const { texts } = useLanguage();
  const words = texts.start;
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);

  // What was typed before the script had arrived counts.
  useEffect(() => setTyped(field.current?.value ?? ""), []);

  const searching = typed.trim() !== "";
  const found = searchPlaces(places, typed);

  const submit = (event: Event): void => {
    event.preventDefault();
    const only = found.length === 1 ? found[0] : undefined;
    if (only !== undefined) {
      onChoose(only.code);
      return;
    }
    onMistake(!searching ? words.empty : found.length === 0 ? words.none : words.choose);
  };

  return (
    <>
      <form onSubmit={submit} noValidate>
        <label class="field-label" for={placeFieldId}>
          {words.where}
        </label>
        <p class="hint" id="place-hint">
          {words.whereHint}
        </p>
        {mistake === undefined ? null : <FieldError id="place-error" message={mistake} />}
        <div class="place-search">
          <input
            ref={field}
            id={placeFieldId}
            name="place"
            class="field"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            {...(mistake === undefined
              ? { "aria-describedby": "place-hint" }
              : { "aria-describedby": "place-hint place-error", "aria-invalid": true })}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              onMistake(undefined);
            }}
          />
          <button type="submit" class="button place-submit">
            <Icon name="search" />
            <span class="visually-hidden">{words.search}</span>
          </button>
        </div>
      </form>
      <p role="status" class={searching ? "place-count" : "visually-hidden"}>
        {!searching ? "" : found.length === 0 ? words.none : words.found(found.length)}
      </p>
      <PlaceList places={found.slice(0, shown)} onChoose={onChoose} />
      {found.length > shown ? <p class="hint">{words.more(found.length - shown)}</p> : null}
    </>
  );
}

function ProvinceBrowser({ onChoose }: Pick<RegionPickerProps, "onChoose">): VNode {
  const { code, texts, chinese } = useLanguage();
  const nameOf = usePlaceName();
  const words = texts.start;
  const [province, setProvince] = useState<Place>();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [province]);

  const open = (place: Place | undefined): void => {
    if (place !== undefined && childrenOf(place.code).length === 0) {
      onChoose(place.code);
      return;
    }
    moved.current = true;
    setProvince(place);
  };

  if (province === undefined) {
    return (
      <>
        <h2 class="place-heading" tabIndex={-1} ref={heading}>
          {words.browse}
        </h2>
        {provinceParts.map(({ part, members }) => (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h3 class="province-part" id={`part-${part}`}>
              {words.parts[part]}
            </h3>
            <ul class="province-grid">
              {members.map((place) => (
                <li key={place.code}>
                  <button type="button" class="tile" onClick={() => open(place)}>
                    {code === "en" ? nameOf(place) : chinese(shortName(place))}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    );
  }
  return (
    <>
      <h2 class="place-heading" tabIndex={-1} ref={heading}>
        {words.inProvince(nameOf(province))}
      </h2>
      <button type="button" class="link" onClick={() => open(undefined)}>
        <Icon name="back" />
        {words.allProvinces}
      </button>
      <PlaceList
        places={[...childrenOf(province.code), province]}
        within={province}
        onChoose={onChoose}
      />
    </>
  );
}
