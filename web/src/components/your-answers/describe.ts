import type { FactInfo, FactValue } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { money } from "../../format/money";
import { type Language, plainText } from "../../language/language";

/** An answer in words. */
export function describe(fact: FactInfo, value: FactValue, language: Language): string {
  const { code, texts } = language;
  if (value === null) return texts.answers.unknown;
  if (typeof value === "object") {
    if ("any_of" in value)
      return value.any_of.map((one) => describe(fact, one, language)).join(texts.marks.list);
    if ("assume" in value) return describe(fact, value.assume, language);
    const { from, to } = value as { from?: FactValue; to?: FactValue };
    if (to === undefined && from !== undefined)
      return texts.ask.bands.more(describe(fact, from, language));
    return texts.ask.bands.between(
      from === undefined ? "…" : describe(fact, from, language),
      to === undefined ? "…" : describe(fact, to, language),
    );
  }
  const unit = fact.unit === undefined ? "" : ` ${plainText(fact.unit, language)}`;
  switch (fact.type) {
    case "bool":
      return value === true ? texts.ask.yes : texts.ask.no;
    case "choice": {
      const member = fact.members?.find(({ id }) => id === value);
      return member === undefined ? String(value) : plainText(member.text, language);
    }
    case "money": {
      const negative = String(value).startsWith("-");
      return `${money(String(value))}${negative ? texts.marks.inBrackets(texts.answers.negative) : ""}`;
    }
    case "date":
      return dateText(String(value), code);
    default:
      return `${value}${unit}`;
  }
}
