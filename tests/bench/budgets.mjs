import { inPercent, inWords, summary, threeDigits } from "./statistics.mjs";

/** An evaluation of the workload is three answers. */
const kAnswers = 3;

/**
 * The budgets, each with what was measured, as rows of texts. Nothing fails where one is missed: a
 * busy machine is no fault of the code.
 */
export function budgets({ native, implementations, module }) {
  const time = (id, share = 1) => {
    const found = implementations.find((one) => one.id === id);
    if (!found?.times) return undefined;
    const { median, spread } = summary(found.times);
    return { median: median / share, spread };
  };
  const passOf = (id) => (native.has(id) ? summary(native.get(id).times) : undefined);
  const situation = (id, counter) =>
    native.has(id)
      ? summary(native.get(id).runs.map((run) => run[counter] * kNanosecondsInAMicrosecond))
      : undefined;

  const byHand = time("workload/hand-written");
  const ratio = (id) => {
    const found = time(id);
    return found && byHand && found.median / byHand.median;
  };
  const nation = passOf("load/nation");
  const chain = passOf("load/chain");
  const more = nation && chain && { median: chain.median - nation.median, spread: chain.spread };

  return [
    timed("batch, typed columns, native: an answer", 30, time("workload/batch", kAnswers)),
    timed("batch, typed columns, WebAssembly: an answer", 60, time("own/wasm-batch.mjs", kAnswers)),
    times("batch, native, beside hand-written C++", 4, ratio("workload/batch")),
    timed("one typed call from JavaScript: an answer", 300, time("own/wasm-typed.mjs", kAnswers)),
    timed("one call, JSON in, verdict out, native", 8e3, time("workload/decide-json", kAnswers)),
    timed("every reason, native", 30e3, time("workload/check", kAnswers)),
    timed("every reason, JSON in and out, native", 30e3, time("workload/check-json", kAnswers)),
    timed("with every change, native", 1e6, time("workload/check-changes", kAnswers)),
    timed("with every change, WebAssembly", 1e6, time("own/wasm-json.mjs", kAnswers)),
    timed(
      "a fact missing, real policies, median",
      1e6,
      situation("missing-fact/check", "median_us"),
    ),
    timed(
      "a fact missing, real policies, worst",
      50e6,
      situation("missing-fact/check", "worst_us"),
    ),
    timed("next question alone, median", 1e6, situation("missing-fact/next", "median_us")),
    timed("next question alone, worst", 50e6, situation("missing-fact/next", "worst_us")),
    timed("load vocabulary, index and nation", 20e6, nation),
    timed("load a region's chain beside them", 5e6, more),
    timed("load everything", undefined, passOf("load/everything")),
    timed("open a region and date", 0.2e6, passOf("load/open")),
    timed("ledger, fifty years, credited monthly", 1e6, passOf("ledger/fifty-years-monthly")),
    timed("ledger, fifty years, credited ahead", 1e6, passOf("ledger/fifty-years-ahead")),
    timed("open an account's rules", undefined, passOf("ledger/open")),
    weighed("gezhang.wasm, brotli", 64, module.wasm),
    weighed("glue, brotli", 6, module.glue),
    timed("init in Node", 10e6, inNanoseconds(module.init)),
  ];
}

export const kBudgetHeadings = ["what", "budget", "measured", "spread", ""];

const kNanosecondsInAMicrosecond = 1e3;
const kNanosecondsInAMillisecond = 1e6;

const inNanoseconds = ({ median, spread }) => ({
  median: median * kNanosecondsInAMillisecond,
  spread,
});

function timed(what, budget, found) {
  return row(
    what,
    budget && inWords(budget),
    found && inWords(found.median),
    found && inPercent(found.spread),
    budget && found && found.median <= budget,
  );
}

function times(what, budget, found) {
  return row(what, `${budget} ×`, found && `${threeDigits(found)} ×`, "", found <= budget);
}

function weighed(what, budget, bytes) {
  const kilobytes = bytes / 1024;
  return row(what, `${budget} KB`, `${threeDigits(kilobytes)} KB`, "", kilobytes <= budget);
}

function row(what, budget = "", found = undefined, spread = "", isWithin = undefined) {
  if (found === undefined) return [what, budget, "—", "", "not in this library"];
  return [what, budget, found, spread, budget === "" ? "" : isWithin ? "within" : "over"];
}
