import { readFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../../wasm/toolchain/commands.mjs";
import { kBuild, kLogs } from "../../wasm/toolchain/places.mjs";
import { evaluate as evaluateByHand } from "./own/hand-written.mjs";
import { drawInputs } from "./workload/inputs.mjs";
import { OutcomesHash } from "./workload/outcomes.mjs";

const kProgram = path.join(kBuild, "bench/tests/bench/gezhang_bench");
const kReport = path.join(kBuild, "bench/native.json");
const kRepetitions = 5;
const kLeastSeconds = 0.1;

/**
 * Runs every native benchmark; gives by its name what Google Benchmark reports of it:
 *
 *   { times: nanoseconds of processor time of a pass, for each repetition, counters: the first's, label }
 */
export async function runNative(progress) {
  await runLogged(
    kProgram,
    [
      `--benchmark_repetitions=${kRepetitions}`,
      `--benchmark_min_time=${kLeastSeconds}`,
      `--benchmark_out=${kReport}`,
      "--benchmark_out_format=json",
    ],
    { log: path.join(kLogs, "bench-native.log"), onLine: (line) => progress(line.split(/\s/)[0]) },
  );
  // Among the aggregates, which are not read, is the deviation of a counter that is always zero.
  const report = readFileSync(kReport, "utf8").replaceAll(/: -?nan\b/gi, ": null");
  const { benchmarks } = JSON.parse(report);
  const found = new Map();
  for (const { run_type, run_name, cpu_time, label, ...counters } of benchmarks) {
    if (run_type !== "iteration") continue;
    const name = run_name.replace(/\/iterations:\d+$/, "");
    if (!found.has(name)) found.set(name, { times: [], runs: [], label });
    found.get(name).times.push(cpu_time);
    found.get(name).runs.push(counters);
  }
  return found;
}

const kImplementations = {
  "workload/hand-written": { name: "hand-written C++", mode: "columns" },
  "workload/batch": { name: "Gezhang", mode: "typed columns" },
  "workload/decide": { name: "Gezhang", mode: "verdict and amount from facts" },
  "workload/decide-json": { name: "Gezhang", mode: "verdict and amount from JSON text" },
  "workload/check": { name: "Gezhang", mode: "every reason, JSON text out" },
  "workload/check-json": { name: "Gezhang", mode: "every reason, JSON text in and out" },
  "workload/check-changes": {
    name: "Gezhang",
    mode: "every reason and change, JSON text in and out",
  },
};

/** Those of the workload, as measure.mjs gives the others. */
export function nativeImplementations(native) {
  return Object.entries(kImplementations)
    .filter(([id]) => native.has(id))
    .map(([id, { name, mode }]) => {
      const { times, runs } = native.get(id);
      const [{ rows, hash }] = runs;
      return {
        id,
        name,
        mode,
        rows,
        hash,
        expected: hashByHand(rows),
        times: times.map((time) => time / rows),
        withoutEval: true,
      };
    });
}

function hashByHand(rows) {
  const hash = new OutcomesHash();
  for (const input of drawInputs(rows)) hash.add(evaluateByHand(input));
  return hash.value();
}
