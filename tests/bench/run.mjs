/**
 * `npm run bench`: prepares the machine, builds, and measures Gezhang beside rules written by hand
 * and beside other engines, all on one workload. It prints one table, and the budgets with what was
 * measured. An implementation whose answers differ gets no figure; a time never fails anything.
 */
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { runLogged } from "../../wasm/toolchain/commands.mjs";
import { kLogs } from "../../wasm/toolchain/places.mjs";
import { buildPreset, buildWasm, prepareMachine } from "../../wasm/toolchain/prepare.mjs";
import { Steps, Unwell } from "../../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../../wasm/toolchain/stop.mjs";
import { budgets, kBudgetHeadings } from "./budgets.mjs";
import { moduleCosts } from "./module.mjs";
import { nativeImplementations, runNative } from "./native.mjs";
import { installPeers, peerVersion } from "./peers/install.mjs";
import { inPercent, inWords, summary, threeDigits } from "./statistics.mjs";
import { table } from "./table.mjs";
import { buildBenchModules, kHasTyped } from "./wasm/build.mjs";

const kOwn = [
  "own/hand-written.mjs",
  "own/wasm-hand-written.mjs",
  ...(kHasTyped ? ["own/wasm-batch.mjs", "own/wasm-typed.mjs"] : []),
  "own/wasm-json.mjs",
];

const kPeers = [
  ...["json-logic-js", "json-logic-engine", "json-logic-engine-compiled", "certlogic-js"],
  ...["datalogic", "marcbachmann-cel-js", "bufbuild-cel", "zen-engine", "zen-engine-wasm"],
  ...["json-rules-engine", "publicodes", "feelin"],
].map((name) => `peers/${name}.mjs`);

const steps = new Steps();

await asProgram(async () => {
  await prepareMachine(steps, ["build", "bench"]);
  const whyNoPeers = await preparePeers();
  await buildPreset(steps, "bench");
  const emscripten = await buildWasm(steps);
  await steps.run("Build bench modules", (progress) => buildBenchModules(emscripten, progress));

  let native;
  await steps.run("Measure native", async (progress) => {
    native = await runNative(progress);
  });
  const implementations = nativeImplementations(native);
  for (const file of [...kOwn, ...(whyNoPeers ? [] : kPeers)]) {
    await steps.run(`Measure ${file}`, async () => {
      const measured = await measure(file);
      implementations.push(measured);
      return measured.whyNot && new Unwell("does not run here");
    });
  }
  let module;
  await steps.run("Measure the module", async () => {
    module = await moduleCosts();
  });

  console.log(`\n${machine()}`);
  const byHand = implementations.find(({ id }) => id === "workload/hand-written");
  console.log(`\n${implementationsTable(implementations, summary(byHand.times).median)}\n`);
  for (const { name, whyNot } of implementations) if (whyNot) console.log(`${name}: ${whyNot}\n`);
  if (whyNoPeers) console.log(`Other engines could not be installed:\n${whyNoPeers}\n`);
  console.log(`${table(kBudgetHeadings, budgets({ native, implementations, module }))}\n`);
  const { runs, label } = native.get("missing-fact/check");
  const [{ situations, depends, inexact }] = runs;
  console.log(
    `A fact missing: ${situations} situations, ${depends} undetermined, ` +
      `${inexact} at the bound of the search; the worst is ${label}.`,
  );
});

/** Without a registry Gezhang is measured all the same. */
async function preparePeers() {
  try {
    await steps.run("Other engines", installPeers);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.message;
  }
}

/** On what the figures were taken; they are processor time, which a busy machine still lengthens. */
function machine() {
  const processors = availableParallelism();
  const [load] = loadavg();
  const busy =
    load > processors ? " More runs than there are processors: the figures are high." : "";
  return `${cpus()[0].model.trim()}, ${processors} processors, load ${load.toFixed(1)}, Node ${process.version}.${busy}`;
}

/** One implementation in JavaScript or WebAssembly, in a process of its own. */
async function measure(file) {
  const program = path.join(import.meta.dirname, "measure.mjs");
  const measured = await runForJson([program, file]);
  if (measured.whyNot !== undefined) return { id: file, name: file, ...measured };
  // As under a strict content security policy, and in mini-programs.
  const noEval = "--disallow-code-generation-from-strings";
  const strict = await runForJson([noEval, program, file, "--try"]);
  const withoutEval = strict.whyNot === undefined && strict.hash === strict.expected;
  const version = file.startsWith("peers/") ? ` ${peerVersion(measured.name)}` : "";
  return { id: file, ...measured, name: measured.name + version, withoutEval };
}

/** The object that a Node program prints, or { whyNot }: the error with which it ended. */
async function runForJson(parameters) {
  let printed = "";
  try {
    await runLogged(process.execPath, parameters, {
      log: path.join(kLogs, "bench-measure.log"),
      onLine: (line) => {
        if (line.startsWith("{")) printed = line;
      },
    });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { whyNot: /^.*Error.*$/m.exec(error.message)?.[0] ?? error.message };
  }
  return JSON.parse(printed);
}

function implementationsTable(implementations, byHand) {
  const ordered = [...implementations].sort((a, b) => orderOf(a) - orderOf(b));
  const rows = ordered.map((one) => {
    const { name, mode, rows: evaluated, hash, expected, times, withoutEval, whyNot } = one;
    const title = mode ? `${name} (${mode})` : name;
    if (whyNot !== undefined) return [title, "—", "", "does not run here", "", ""];
    const verified = `${hash === expected ? "equal" : "differs"}, ${evaluated.toLocaleString("en")}`;
    const strict = withoutEval ? "yes" : "no";
    if (hash !== expected) return [title, "—", "", verified, "", strict];
    const { median, spread } = summary(times);
    const distance = `${threeDigits(median / byHand)} ×`;
    return [title, inWords(median), inPercent(spread), verified, distance, strict];
  });
  return table(
    ["implementation", "an evaluation", "spread", "answers, rows", "to C++", "runs without eval"],
    rows,
  );
}

function orderOf({ times, hash, expected }) {
  return times && hash === expected ? summary(times).median : Number.POSITIVE_INFINITY;
}
