/**
 * `npm run fuzz`: runs every target for a minute; `npm run fuzz -- policy --seconds 600` one of them
 * for as long as that. What a run learns stays in build/fuzz/corpus and is where the next one
 * begins; an input that ends a target is named, and kept in build/fuzz/found.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runLogged } from "../../wasm/toolchain/commands.mjs";
import { kBuild, kLogs, kRoot } from "../../wasm/toolchain/places.mjs";
import { buildPreset, prepareMachine } from "../../wasm/toolchain/prepare.mjs";
import { Steps, Unwell } from "../../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../../wasm/toolchain/stop.mjs";
import { dictionary, kTargets } from "./dictionaries.mjs";
import { readFuzzerLog } from "./fuzzer-log.mjs";

const kFuzz = path.join(kBuild, "fuzz");

/**
 * Of one input. The slowest of the seeds takes a fiftieth of the time, and whatever needs the
 * memory would need it on a citizen's phone as well.
 */
const kMostSeconds = 20;
const kMostMebibytes = 1024;

const steps = new Steps();

await asProgram(async () => {
  const { names, seconds, report } = readCommandLine();
  await prepareMachine(steps, ["build", "native"]);
  await buildPreset(steps, "asan");

  const waiting = [...names];
  let failed = 0;
  const work = async () => {
    while (waiting.length > 0) {
      if (!(await fuzz(waiting.shift(), seconds))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));

  if (report) writeFileSync(report, JSON.stringify({ passed: names.length - failed, failed }));
  return failed > 0 ? 1 : 0;
});

function readCommandLine() {
  const options = { seconds: { type: "string", default: "60" }, report: { type: "string" } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.filter((name) => !kTargets.includes(name));
  if (unknown.length > 0) {
    throw new Stop(`no target: ${unknown.join(", ")}\ntargets: ${kTargets.join(", ")}`);
  }
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new Stop(`--seconds ${values.seconds}: not a whole number of seconds`);
  }
  const names = positionals.length > 0 ? positionals : kTargets;
  return { names, seconds, report: values.report };
}

/** Whether the target came to its end without a find. */
async function fuzz(target, seconds) {
  const learnt = path.join(kFuzz, "corpus", target);
  const found = path.join(kFuzz, "found", target);
  const words = path.join(kFuzz, `${target}.dict`);
  for (const folder of [learnt, found]) mkdirSync(folder, { recursive: true });
  writeFileSync(words, dictionary(target));

  const log = path.join(kLogs, `fuzz-${target}.log`);
  const parameters = [
    `-max_total_time=${seconds}`,
    `-timeout=${kMostSeconds}`,
    `-rss_limit_mb=${kMostMebibytes}`,
    `-dict=${words}`,
    `-artifact_prefix=${found}/`,
    "-print_final_stats=1",
    learnt,
    path.join(kRoot, "tests/fuzz/corpus", target),
  ];
  let fault;
  await steps.run(`Fuzz ${target}`, async (progress) => {
    const command = path.join(kBuild, "asan/tests/fuzz", `fuzz_${target}`);
    fault = await runLogged(command, parameters, { log, cwd: kRoot, onLine: progress }).catch(
      (error) => error,
    );
    const { runs, covered, corpus, input, reason } = readFuzzerLog(readFileSync(log, "utf8"));
    if (fault) {
      console.log(`\n${fault.message}\n`);
      return new Unwell(`${reason ?? "ended early"}${input ? `, by the input ${input}` : ""}`);
    }
    return `${runs} runs, ${covered} edges covered, ${corpus} inputs kept`;
  });
  return !fault;
}
