import type { Region, Verdict } from "../../../wasm/package/src/index.js";
import { type Answers, toFacts, withAnswer } from "../state/answers";
import { rememberLast } from "./remember";

/** What the core says for one balance. Yuan; the amounts stand as the core wrote them. */
export interface CurvePoint {
  readonly balance: number;
  readonly verdict: Verdict;
  readonly most: string;
}

/** How the answer depends on one part of the account, everything else being as the citizen said. */
export interface Curve {
  readonly fact: string;
  readonly points: readonly CurvePoint[];
  /** The citizen's own balance. */
  readonly here: CurvePoint;
}

const parts = ["account.prior_years", "account.total", "account.current_year"];
const steps = 100;
const rounds = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];

/**
 * The answer at evenly spaced balances on both sides of the citizen's own, each decided by the core: thresholds and
 * tiers show as steps. `undefined` where no balance was given, or no balance is a threshold.
 */
export const curveOf = rememberLast(drawn, (question, answers) =>
  JSON.stringify([question, toFacts(answers)]),
);

function drawn(region: Region, question: string, answers: Answers): Curve | undefined {
  for (const fact of parts) {
    const own = answers.get(fact);
    if (typeof own !== "string" || !Number.isFinite(Number(own))) continue;
    const balance = Number(own);
    const end = rounds.find((round) => round >= balance * 1.4) ?? balance * 1.4;
    const points: CurvePoint[] = [];
    for (let step = 0; step <= steps; ++step) {
      const point = decide(region, question, answers, fact, Math.round((end * step) / steps));
      if (point !== undefined) points.push(point);
    }
    const here = decide(region, question, answers, fact, balance);
    const whole = here !== undefined && points.length === steps + 1;
    const curve = whole ? { fact, points, here } : undefined;
    // A straight line tells nothing that the sum does not.
    if (curve !== undefined && bendsOf(curve).length > 2) return curve;
  }
  return undefined;
}

function decide(
  region: Region,
  question: string,
  answers: Answers,
  fact: string,
  balance: number,
): CurvePoint | undefined {
  try {
    const facts = toFacts(withAnswer(answers, fact, balance.toFixed(2)));
    const { verdict, amount, exact } = region.decide(question, facts);
    // A picture of "somewhere between" would look more certain than it is.
    if (!exact || amount === undefined || amount.least !== amount.most) return undefined;
    return { balance, verdict, most: verdict === "no" ? "0.00" : amount.most };
  } catch {
    return undefined;
  }
}

/** Where the picture bends: the ends, and the first balance at which the slope is another one. */
export function bendsOf({ points }: Curve): readonly CurvePoint[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const rise = Number(point.most) - Number(before.most);
    return Math.abs(Number(after.most) - Number(point.most) - rise) > 0.001;
  });
}
