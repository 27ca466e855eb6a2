import type { FactInfo, FactValue, Fault } from "../../../../wasm/package/src/index.js";
import { type Language, plainText } from "../../language/language";
import { describe } from "../your-answers/describe";

/** What is wrong, for a citizen who answered a question; the core's own words where we have no plainer ones. */
export function factFaultMessage(fault: Fault, fact: FactInfo, language: Language): string {
  const { code, texts } = language;
  const found = foundValue(fault);
  switch (fault.code) {
    case "out_of_range":
      return fact.hard === undefined
        ? faultMessage(fault, language)
        : texts.error.outOfRange(
            plainText(fact.name, code),
            describe(fact, fact.hard.from ?? "…", language),
            describe(fact, fact.hard.to ?? "…", language),
            found,
          );
    case "bad_value":
    case "wrong_kind":
      return texts.error.forms[fact.type](found);
    case "unknown_member":
      return texts.error.unknownMember;
    default:
      return faultMessage(fault, language);
  }
}

/** What the core says is wrong, with the name that was probably meant. */
export function faultMessage(fault: Fault, { code, texts }: Language): string {
  const message = plainText(fault.message, code);
  return fault.nearest === undefined || message.includes(fault.nearest)
    ? message
    : `${message} ${texts.error.nearest(fault.nearest)}`;
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
