import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { AsOf } from "../components/as-of/as-of";
import { ErrorSummary, type Mistake } from "../components/error-summary/error-summary";
import { Heading } from "../components/heading/heading";
import { Mark } from "../components/icon/icon";
import { Hotlines } from "../components/page-footer/page-footer";
import { placeFieldId, RegionPicker } from "../components/region-picker/region-picker";
import { chosenDoor, TopicPicker } from "../components/topic-picker/topic-picker";
import type { Door } from "../core/topics";
import { useLanguage } from "../language/language";
import "./start-screen.css";

interface StartScreenProps {
  readonly on: string | undefined;
  readonly door: Door;
  readonly moved: boolean;
  readonly onDate: (on: string | undefined) => void;
  readonly onChoose: (code: string, door: Door) => void;
}

/** What this is, in two lines, the three doors, and the first question. Written into the HTML when the page is built. */
export function StartScreen({ on, door, moved, onDate, onChoose }: StartScreenProps): VNode {
  const { texts } = useLanguage();
  const words = texts.start;
  const [mistake, setMistake] = useState<Mistake>();
  return (
    <div class="start-screen">
      {mistake === undefined ? null : <ErrorSummary mistakes={[mistake]} attempt={mistake} />}
      <div class="cover">
        <Mark />
        <Heading
          title={words.title.join("")}
          prefix={mistake === undefined ? "" : texts.error.prefix}
          moved={moved}
        >
          {words.title.map((part) => (
            <span class="cover-phrase" key={part}>
              {part}
            </span>
          ))}
        </Heading>
        {words.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div class="first-page">
        <TopicPicker door={door} />
        <RegionPicker
          mistake={mistake?.message}
          onMistake={(message) =>
            setMistake(message === undefined ? undefined : { message, field: placeFieldId })
          }
          onChoose={(code) => onChoose(code, chosenDoor())}
        />
      </div>
      <AsOf on={on} onChange={onDate} />
      <Hotlines />
      <p class="hint free">{texts.boundary.free}</p>
    </div>
  );
}
