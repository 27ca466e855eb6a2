import type { VNode } from "preact";
import type { Change, FactInfo, PlainValue } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { money } from "../../format/money";
import { type Language, plainText, useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";
import { Section } from "../section/section";
import { describe } from "../your-answers/describe";
import "./changes.css";

interface ChangesProps {
  readonly changes: readonly Change[] | undefined;
  readonly factOf: (id: string) => FactInfo | undefined;
}

const kinds = ["you", "time", "never"] as const;
const icons = { you: "person", time: "time", never: "unknown" } as const;

/** What would make it another answer: what the citizen can do, what time brings, what nobody can change. */
export function Changes({ changes = [], factOf }: ChangesProps): VNode | null {
  const language = useLanguage();
  const words = language.texts.changes;
  const groups = kinds
    .map((who) => ({ who, lines: changes.filter((change) => change.who === who) }))
    .filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section id="changes" title={words.title} lead={words.lead}>
      {groups.map(({ who, lines }) => (
        <div class="change-group" key={who}>
          <h3>
            <Icon name={icons[who]} />
            {words[who]}
          </h3>
          <ul class="notices">
            {lines.map((change) => (
              <li key={JSON.stringify(change)}>
                {causeText(change, factOf, language)} →{" "}
                <b class="unbroken">{effectText(change, language)}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** 往年结余到了¥6,000.00, or 2027年1月1日起. */
export function causeText(
  { who, set = {}, on }: Change,
  factOf: (id: string) => FactInfo | undefined,
  language: Language,
): string {
  const words = language.texts.changes;
  const parts = Object.entries(set).map(([id, value]) =>
    setText(who, factOf(id), id, value, language),
  );
  return [...(on === undefined ? [] : [words.from(dateText(on, language.code))]), ...parts].join(
    language.texts.marks.comma,
  );
}

function setText(
  who: Change["who"],
  fact: FactInfo | undefined,
  id: string,
  value: PlainValue,
  language: Language,
): string {
  const words = language.texts.changes;
  const name = fact === undefined ? id : plainText(fact.name, language);
  const said = fact === undefined ? String(value) : describe(fact, value, language);
  if (who === "you") return words.set(name, said);
  return who === "time" ? words.reaches(name, said) : words.were(name, said);
}

/** 可以，最多¥1,500.00. */
export function effectText({ then }: Change, { texts }: Language): string {
  const word = texts.verdict[then.verdict];
  return then.most === undefined || then.verdict === "no"
    ? word
    : `${word}${texts.marks.comma}${texts.changes.upTo(money(then.most))}`;
}
