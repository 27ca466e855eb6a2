/**
 * Measures one implementation in a process of its own, so that none meets what another has made of
 * the JavaScript engine, and prints one line of JSON:
 *
 *   node tests/bench/measure.mjs peers/feelin.mjs            { rows, hash, expected, times }
 *   node tests/bench/measure.mjs peers/feelin.mjs --try      { rows, hash, expected }
 *
 * An implementation exports either `evaluate(input)`, for one row, or `makeBatch(rows)`, over all
 * of them; beside `evaluate` it may export `prepare` and `read`, which turn a row into what
 * `evaluate` takes and its result into outcomes, and are not timed.
 */
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { evaluate as evaluateByHand } from "./own/hand-written.mjs";
import { drawInputs } from "./workload/inputs.mjs";
import { OutcomesHash } from "./workload/outcomes.mjs";

const kRows = 100_000;
/** So many rows that a pass takes about a second; never fewer than say something. */
const kFewerRows = [100_000, 20_000, 5_000, 1_000, 200];
const kRowsTried = 100;
const kSecondsOfAPass = 1;
const kRepetitions = 5;
const kLeastSecondsOfARepetition = 0.25;
const kSecondsOfWarmingUp = 0.5;

const [file, option] = process.argv.slice(2);
const implementation = await import(pathToFileURL(path.resolve(import.meta.dirname, file)).href);
const { name, mode = "" } = implementation;
const measured = implementation.makeBatch
  ? await measureBatch(implementation, option === "--try")
  : await measureRows(implementation, option === "--try");
console.log(JSON.stringify({ name, mode, ...measured }));
// Some engines keep threads that would keep the process.
process.exit(0);

async function measureBatch({ makeBatch }, isTrial) {
  const rows = isTrial ? kRowsTried : kRows;
  const batch = await makeBatch(rows);
  batch.run();
  const verified = { rows, hash: batch.hash(), expected: hashByHand(drawInputs(rows)) };
  if (isTrial) return verified;
  return { ...verified, times: await repeat(rows, () => batch.run()) };
}

async function measureRows(implementation, isTrial) {
  const { evaluate, prepare = same, read = same, isAsync = false } = implementation;
  const inputs = drawInputs(isTrial ? kRowsTried : kRows);
  const seconds = await pilot(implementation, inputs.slice(0, kRowsTried));
  const fitting = kFewerRows.find((rows) => rows * seconds <= kSecondsOfAPass);
  const rows = isTrial ? kRowsTried : (fitting ?? kFewerRows.at(-1));
  const chosen = inputs.slice(0, rows);
  const prepared = chosen.map(prepare);

  const hash = new OutcomesHash();
  for (const input of prepared) hash.add(read(await evaluate(input)));
  const verified = { rows, hash: hash.value(), expected: hashByHand(chosen) };
  if (isTrial || verified.hash !== verified.expected) return verified;

  let last;
  const pass = isAsync
    ? async () => {
        for (const input of prepared) last = await evaluate(input);
      }
    : () => {
        for (const input of prepared) last = evaluate(input);
      };
  const times = await repeat(rows, pass);
  // What nobody looks at need not be computed.
  if (last === undefined) throw new Error("nothing was evaluated");
  return { ...verified, times };
}

function same(value) {
  return value;
}

/** About how many seconds a row takes, once the engine is warm. */
async function pilot({ evaluate, prepare = same }, inputs) {
  const prepared = inputs.map(prepare);
  const pass = async () => {
    for (const input of prepared) await evaluate(input);
  };
  const cold = await timed(1, pass);
  const warm = await timed(1, pass);
  return Math.min(cold, warm) / inputs.length;
}

function hashByHand(inputs) {
  const hash = new OutcomesHash();
  for (const input of inputs) hash.add(evaluateByHand(input));
  return hash.value();
}

/**
 * Nanoseconds of processor time a row, a time for each repetition; a repetition is as many passes as
 * it takes. What else the machine does is not counted, what an engine's own threads do is.
 */
async function repeat(rows, pass) {
  const warmed = performance.now() + kSecondsOfWarmingUp * 1000;
  let seconds;
  do seconds = await timed(1, pass);
  while (performance.now() < warmed);
  const passes = Math.max(1, Math.ceil(kLeastSecondsOfARepetition / seconds));
  const times = [];
  for (let i = 0; i < kRepetitions; ++i) {
    times.push(((await timed(passes, pass)) * 1e9) / passes / rows);
  }
  return times;
}

async function timed(passes, pass) {
  const begun = process.cpuUsage();
  for (let i = 0; i < passes; ++i) {
    const waiting = pass();
    if (waiting) await waiting;
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
