import type { Answer, Limit } from "../../../../wasm/package/src/index.js";
import { money } from "../../format/money";
import type { Texts } from "../../language/language";

interface Ends {
  readonly least: string;
  readonly most: string;
}

/** The core's stand-in for "there is no upper end": an amount that nobody has. */
const noLimit = "99999999.99";

/**
 * The amount of an answer in a line. A no has none worth a look, an answer that is not recorded has none at all, and
 * "between nothing and anything" says nothing.
 */
export function amountText(answer: Answer, texts: Texts): string | undefined {
  const { amount, verdict } = answer;
  if (amount === undefined || verdict === "no" || verdict === "unrecorded") return undefined;
  if (isUnbounded(answer)) return undefined;
  return rangeText(amount, texts);
}

/** An amount that is known, or the two ends between which it lies. */
export function rangeText({ least, most }: Ends, texts: Texts): string {
  if (least === most) return money(most);
  return `${texts.result.least} ${money(least)}${texts.marks.comma}${texts.result.most} ${money(most)}`;
}

/** Whether an amount of the core stands for "as much as there is": nothing to be shown to anybody. */
export function hasNoEnd(amount: string): boolean {
  return amount === noLimit;
}

/**
 * Whether a limit waits for a fact that is still to be asked. The core reckons with every balance that somebody could
 * have: its ends are no figures for a citizen.
 */
export function isWaiting({ ask = [] }: Answer, { id, least, most }: Limit): boolean {
  return least !== most && ask.some(({ settles = [] }) => settles.includes(id));
}

/** Whether so much is unknown that the amount has no upper end. */
export function isUnbounded({ amount }: Answer): boolean {
  return amount !== undefined && amount.least !== amount.most && hasNoEnd(amount.most);
}
