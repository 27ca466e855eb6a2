import type { VNode } from "preact";
import type { FactInfo, FactValue } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { plainText, useLanguage } from "../../language/language";
import { Section } from "../section/section";
import { describe } from "./describe";
import "./your-answers.css";

export interface GivenAnswer {
  readonly fact: FactInfo;
  readonly value: FactValue;
}

interface YourAnswersProps {
  readonly place: string;
  /** Absent: today. */
  readonly on: string | undefined;
  readonly given: readonly GivenAnswer[];
  /** Folded away behind a line: below an answer they are looked at by those who want to change one. */
  readonly folded?: boolean;
  readonly onChangePlace: () => void;
  readonly onChange: (fact: string) => void;
}

/** What has been said so far, each with a way to change it; the rest stays. */
export function YourAnswers({
  place,
  on,
  given,
  folded = false,
  onChangePlace,
  onChange,
}: YourAnswersProps): VNode {
  const language = useLanguage();
  const { code, texts } = language;
  const words = texts.answers;
  const rows = (
    <dl class="your-answers">
      <Row name={words.region} value={place} onChange={onChangePlace} />
      <Row
        name={words.on}
        value={on === undefined ? words.today : dateText(on, code)}
        onChange={onChangePlace}
      />
      {given.map(({ fact, value }) => (
        <Row
          key={fact.id}
          name={plainText(fact.name, language)}
          value={describe(fact, value, language)}
          onChange={() => onChange(fact.id)}
        />
      ))}
    </dl>
  );
  return (
    <Section id="your-answers" title={words.title}>
      {folded ? (
        <details class="disclosure">
          <summary>{words.look(given.length)}</summary>
          {rows}
        </details>
      ) : (
        rows
      )}
    </Section>
  );
}

function Row({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: () => void;
}): VNode {
  const { texts } = useLanguage();
  return (
    <div class="your-answer">
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd class="your-answer-action">
        <button type="button" class="link" onClick={onChange}>
          {texts.answers.change}
          <span class="visually-hidden"> {name}</span>
        </button>
      </dd>
    </div>
  );
}
