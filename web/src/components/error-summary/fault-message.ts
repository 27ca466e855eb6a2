import type { FactInfo, FactValue, Fault } from "../../../../wasm/package/src/index.js";
import { money } from "../../format/money";
import { type Language, plainText } from "../../language/language";
import { describe } from "../your-answers/describe";

/** What is wrong, for a citizen who answered a question; the core's own words where we have no plainer ones. */
export function factFaultMessage(fault: Fault, fact: FactInfo, language: Language): string {
  const { texts } = language;
  const found = foundValue(fault);
  switch (fault.code) {
    case "out_of_range":
      return rangeMessage(fault, fact, language);
    case "bad_value":
    case "wrong_kind":
      return texts.error.forms[fact.type](found);
    case "unknown_member":
      return texts.error.unknownMember;
    default:
      return faultMessage(fault, language);
  }
}

/** A number that is refused because it is below nothing is not told a range of many digits. */
function rangeMessage(fault: Fault, fact: FactInfo, language: Language): string {
  const { error } = language.texts;
  const found = foundValue(fault);
  const name = plainText(fact.name, language);
  const { from = "…", to = "…" } = fact.hard ?? {};
  if (fact.hard === undefined) return faultMessage(fault, language);
  if (found.startsWith("-") && Number(from) === 0) return error.negative(name, found);
  // What a negative balance means is of no use to somebody who typed a digit too many.
  const end = (value: FactValue): string =>
    fact.type === "money" ? money(String(value)) : describe(fact, value, language);
  return error.outOfRange(name, end(from), end(to), found);
}

/** What is wrong with an amount that answers no question of the core. */
export function amountFaultMessage(fault: Fault, language: Language): string {
  return fault.code === "bad_value"
    ? language.texts.error.forms.money(foundValue(fault))
    : faultMessage(fault, language);
}

/** What the core says is wrong, with the name that was probably meant. */
export function faultMessage(fault: Fault, language: Language): string {
  const { texts } = language;
  const message = plainText(fault.message, language);
  return fault.nearest === undefined || message.includes(fault.nearest)
    ? message
    : `${message} ${texts.error.nearest(fault.nearest)}`;
}

/** What is wrong with a place or a day that an address brought: nobody typed it here. */
export function addressFaultMessage(fault: Fault, { texts }: Language): string {
  const found = foundValue(fault);
  return isAboutDay(fault) ? texts.error.date(found) : texts.error.region(found);
}

/** Whether it is the day that cannot be opened, and not the place. */
export function isAboutDay({ pointer }: Fault): boolean {
  return pointer === "/on";
}

/** The core quotes what it found as JSON; people wrote it without the quotes. */
function foundValue({ found = "" }: Fault): string {
  try {
    const value = JSON.parse(found) as FactValue;
    return typeof value === "string" ? value : found;
  } catch {
    return found;
  }
}
