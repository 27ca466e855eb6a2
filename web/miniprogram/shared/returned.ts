import { type Result, readFrameMessage } from "../../embed/messages";
import { amountText } from "../../src/components/answer-card/amount-text";
import { dateText } from "../../src/format/date";
import { placeOf } from "../../src/places/places";
import { language, texts } from "./words";

/** A result that a web-view handed back, as a page draws it. */
export interface ReturnedView {
  readonly word: string;
  readonly context: string;
  readonly amount: string;
}

/**
 * Reads what came back by the address of a page; `undefined` for anything that is not a result. Whatever a web page says is
 * judged as the frame protocol judges it: known fields, known verdicts, amounts that are amounts.
 */
export function readReturned(given: unknown): ReturnedView | undefined {
  const message = readFrameMessage({ gezhang: 1, type: "result", result: resultOf(given) });
  return message?.type === "result" ? viewOf(message.result) : undefined;
}

/** An address has one flat list of texts. */
function resultOf(given: unknown): unknown {
  const { least, most, ...rest } = Object(given) as Readonly<Record<string, unknown>>;
  return least === undefined && most === undefined ? rest : { ...rest, amount: { least, most } };
}

function viewOf({ amount, day, question, region, verdict }: Result): ReturnedView {
  const place = placeOf(region);
  const told = { question, region, on: day, verdict, ...(amount === undefined ? {} : { amount }) };
  return {
    word: texts.verdict[verdict],
    context: `${place === undefined ? "" : `${place.name} · `}${dateText(day, language.code)}`,
    amount: amountText(told, texts) ?? "",
  };
}
