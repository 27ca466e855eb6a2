import type { VNode } from "preact";
import { AsOf } from "../components/as-of/as-of";
import { Heading } from "../components/heading/heading";
import { Mark } from "../components/icon/icon";
import { Hotlines } from "../components/page-footer/page-footer";
import { RegionPicker } from "../components/region-picker/region-picker";
import { useLanguage } from "../language/language";
import "./start-screen.css";

interface StartScreenProps {
  readonly on: string | undefined;
  readonly moved: boolean;
  readonly onDate: (on: string | undefined) => void;
  readonly onChoose: (code: string) => void;
}

/** What this is, in two lines, and the first question. Written into the HTML when the page is built. */
export function StartScreen({ on, moved, onDate, onChoose }: StartScreenProps): VNode {
  const { texts } = useLanguage();
  const words = texts.start;
  return (
    <div class="start-screen">
      <div class="cover">
        <Mark />
        <Heading title={words.title.join("")} moved={moved}>
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
      <RegionPicker onChoose={onChoose} />
      <AsOf on={on} onChange={onDate} />
      <Hotlines />
    </div>
  );
}
