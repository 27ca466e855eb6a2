/**
 * `npm run coverage`: how much of the library the native tests and the policies' cases run through,
 * by folder, in lines and in outcomes of conditions. Fails below the two figures that the project
 * keeps. What is not covered is listed in build/coverage/uncovered.txt.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { capture, runLogged } from "../wasm/toolchain/commands.mjs";
import { kBuild, kLogs, kRoot } from "../wasm/toolchain/places.mjs";
import { buildPreset, prepareMachine } from "../wasm/toolchain/prepare.mjs";
import { Steps } from "../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../wasm/toolchain/stop.mjs";
import { percent, readLcov, sumOf } from "./lcov.mjs";

/** In percent. */
const kLeastLines = 95;
const kLeastBranches = 90;

const kCoverage = path.join(kBuild, "coverage");
const kProfiles = path.join(kCoverage, "profiles");
const kMerged = path.join(kCoverage, "all.profdata");
const kList = path.join(kCoverage, "uncovered.txt");
const kCommand = path.join(kCoverage, "core/cli/gezhang");
const kTests = path.join(kCoverage, "tests/core/tests_core");

/** The library: its sources and its public headers. */
const kFolders = ["core/src", "core/include"];

const steps = new Steps();

await asProgram(async () => {
  await prepareMachine(steps, ["build", "native", "coverage"]);
  await buildPreset(steps, "coverage");
  rmSync(kProfiles, { recursive: true, force: true });
  mkdirSync(kProfiles);
  // A replay of the fuzzers' inputs expects little of what it runs through.
  const tests = ["--preset", "coverage", "-E", "^fuzz", "-j", availableParallelism()];
  await counted("Native tests", "ctest", tests);
  await counted("Policies' cases", kCommand, ["test", "policies"]);

  const records = await report();
  writeFileSync(kList, records.map(asList).join(""));
  const total = printTable(records);
  console.log(`\nwhat is not covered: ${path.relative(kRoot, kList)}`);
  return isEnough(total) ? 0 : 1;
});

/** Programs add up what they counted in files of the pool, whatever their number. */
async function counted(title, command, parameters) {
  await steps.run(title, (onLine) =>
    runLogged(command, parameters, {
      log: path.join(kLogs, `coverage-${title.replaceAll(/\W+/g, "-")}.log`),
      cwd: kRoot,
      env: { ...process.env, LLVM_PROFILE_FILE: path.join(kProfiles, "%4m.profraw") },
      onLine,
    }),
  );
}

async function report() {
  const profiles = readdirSync(kProfiles).map((name) => path.join(kProfiles, name));
  outputOf("llvm-profdata", ["merge", "-sparse", "-o", kMerged, ...profiles]);
  const program = [kTests, "-object", kCommand, `-instr-profile=${kMerged}`];
  const records = readLcov(outputOf("llvm-cov", ["export", "-format=lcov", ...program]))
    .map((record) => ({ ...record, file: path.relative(kRoot, path.resolve(record.file)) }))
    .filter(({ file }) => kFolders.some((folder) => file.startsWith(`${folder}/`)));
  // A source that no test links would not even be missed.
  const unknown = sources().filter((source) => !records.some(({ file }) => file === source));
  if (unknown.length > 0) throw new Stop(`in no program that ran: ${unknown.join(", ")}`);
  return records;
}

function sources() {
  const all = readdirSync(path.join(kRoot, "core/src"), { recursive: true });
  return all.filter((name) => name.endsWith(".cpp")).map((name) => path.join("core/src", name));
}

function outputOf(command, parameters) {
  const { status, output, errors } = capture(command, parameters, { cwd: kRoot });
  if (status !== 0) throw new Stop(`${errors}failed (${status}): ${command}`);
  return output;
}

/** Prints a line a folder and gives the total. */
function printTable(records) {
  const folders = new Map();
  for (const record of records) {
    const folder = path.dirname(record.file);
    folders.set(folder, [...(folders.get(folder) ?? []), record]);
  }
  const total = sumOf(records);
  const rows = [...folders].sort().map(([folder, inside]) => [folder, sumOf(inside)]);
  console.log(`\n${"".padEnd(24)}${"lines".padStart(20)}${"branches".padStart(20)}`);
  for (const [name, { lines, branches }] of [...rows, ["total", total]]) {
    console.log(`${name.padEnd(24)}${asFigure(lines)}${asFigure(branches)}`);
  }
  return total;
}

function asFigure(kind) {
  return `${kind.covered}/${kind.all} ${percent(kind).toFixed(1).padStart(5)} %`.padStart(20);
}

/** One line a place, as editors and compilers write it. */
function asList({ file, lines, branches }) {
  return [
    ...lines.missed.map((line) => `${file}:${line}: never run\n`),
    ...branches.missed.map((place) => {
      const [line, outcome] = place.split(" ");
      return `${file}:${line}: a condition that is never ${outcome}\n`;
    }),
  ].join("");
}

function isEnough({ lines, branches }) {
  const missing = [
    percent(lines) < kLeastLines && `lines are below ${kLeastLines} %`,
    percent(branches) < kLeastBranches && `branches are below ${kLeastBranches} %`,
  ].filter(Boolean);
  if (missing.length > 0) console.log(missing.join(", "));
  return missing.length === 0;
}
