import type { VNode } from "preact";
import type { Rumour } from "../../../../wasm/package/src/index.js";
import { Say, useLanguage } from "../../language/language";
import { Section } from "../section/section";

interface RumoursProps {
  readonly rumours: readonly Rumour[] | undefined;
  /** The region that was asked about: what is told of this very place comes first. */
  readonly region: string;
}

/** What circulates and is not so, named as such: those who search meet the claim before they meet the rule. */
export function Rumours({ rumours = [], region }: RumoursProps): VNode | null {
  const { texts } = useLanguage();
  if (rumours.length === 0) return null;
  return (
    <Section id="rumours" title={texts.rumours.title}>
      {localFirst(rumours, region).map(({ id, text, because }) => (
        <details class="disclosure" key={id}>
          <summary>
            <span class="tag">{texts.rumours.tag}</span> <Say text={text} />
          </summary>
          <p>
            <b>{texts.rumours.because}</b>
            {texts.marks.colon}
            <Say text={because} />
          </p>
        </details>
      ))}
    </Section>
  );
}

function localFirst(rumours: readonly Rumour[], region: string): readonly Rumour[] {
  const distance = ({ from }: Rumour): number => (from === region ? 0 : 1);
  return [...rumours].sort((a, b) => distance(a) - distance(b));
}
