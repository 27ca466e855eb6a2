/**
 * `npm run policies:diff [-- REVISION]`: which answers of which cases are others than with the
 * policies of that revision (HEAD where none is named). For a pull request: what it does to people.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { capture } from "../../wasm/toolchain/commands.mjs";
import { kBuild, kRoot } from "../../wasm/toolchain/places.mjs";
import { buildPreset, prepareMachine } from "../../wasm/toolchain/prepare.mjs";
import { Steps } from "../../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../../wasm/toolchain/stop.mjs";
import { kPolicies, readLibrary } from "./library.mjs";

const kCommand = path.join(kBuild, "dev/core/cli/gezhang");

if (process.argv[1] === import.meta.filename) {
  await asProgram(async () => {
    const revision = process.argv[2] ?? "HEAD";
    const steps = new Steps();
    await prepareMachine(steps, ["build", "native"]);
    await buildPreset(steps, "dev");
    const folder = mkdtempSync(path.join(tmpdir(), "gezhang-policies-"));
    try {
      checkOut(revision, folder);
      const lines = differences(path.join(folder, "policies"), kPolicies, kCommand);
      console.log(`\n${lines.join("\n")}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return 0;
  });
}

/** The policies of a revision, below `folder`. */
function checkOut(revision, folder) {
  const archive = path.join(folder, "policies.tar");
  run("git", ["archive", "--output", archive, revision, "policies"]);
  run("tar", ["-xf", archive, "-C", folder]);
}

/** A line a case that is answered otherwise, or that one side alone has; then how many there are. */
export function differences(before, after, command) {
  const cases = new Map([...casesOf(before), ...casesOf(after)]);
  const was = answers(before, cases, command);
  const is = answers(after, cases, command);
  const lines = [...cases.keys()]
    .filter((id) => was.get(id) !== is.get(id))
    .map((id) => `${id}：${was.get(id)} → ${is.get(id)}`);
  const count = `${cases.size} 个案例，${lines.length} 个答案变了 / ${cases.size} cases, ${lines.length} answered otherwise`;
  return [...lines, count];
}

function casesOf(folder) {
  const files = [...readLibrary(folder).cases.values()];
  return files.flatMap(({ region, cases }) =>
    cases.map(({ id, question, on, facts }) => {
      const name = `${region} ${id}`;
      return [name, { id: name, region, question, on, facts }];
    }),
  );
}

/** The verdict and amount of each case by its id, in words. A case that the policies refuse is told so. */
function answers(folder, cases, command) {
  const input = [...cases.values()].map((one) => JSON.stringify(one)).join("\n");
  const parameters = ["check", "--policies", folder, "--batch", "--brief"];
  const { output, errors } = capture(command, parameters, { input });
  if (!output) throw new Stop(`${command} ${parameters.join(" ")}\n${errors}`);
  const given = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const told = new Map(given.map(({ id, verdict, amount }) => [id, words(verdict, amount)]));
  return new Map([...cases.keys()].map((id) => [id, told.get(id) ?? "refused"]));
}

function words(verdict, amount) {
  return amount === undefined ? verdict : `${verdict} ${amount.least}–${amount.most}`;
}

function run(command, parameters) {
  const { status, errors } = capture(command, parameters, { cwd: kRoot });
  if (status !== 0) throw new Stop(`${command} ${parameters.join(" ")}\n${errors}`);
}
