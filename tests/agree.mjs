/**
 * `npm run agree`: the native engine and the WebAssembly module answer random policies and persons
 * with the same bytes, a hundred thousand of them by default; `npm run agree -- --count 5000 --seed 7`
 * for others.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { kBuild, kRoot } from "../wasm/toolchain/places.mjs";
import { buildPreset, buildWasm, prepareMachine } from "../wasm/toolchain/prepare.mjs";
import { Steps } from "../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../wasm/toolchain/stop.mjs";

const kMostTold = 3;

const steps = new Steps();

await asProgram(async () => {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "100000" },
      seed: { type: "string", default: "1" },
    },
  });
  await prepareMachine(steps, ["build", "native"]);
  await buildPreset(steps, "release", process.env, ["prove"]);
  await buildWasm(steps);
  const { default: createGezhang } = await import(
    pathToFileURL(path.join(kBuild, "wasm/gezhang.mjs")).href
  );
  const core = await createGezhang();

  const command = path.join(kBuild, "release/tests/reference/prove");
  const parameters = ["--seed", values.seed, "--count", values.count, "--emit", "-"];
  const native = spawn(command, parameters, { cwd: kRoot, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => native.on("close", resolve));
  let pairs = 0;
  let refused = 0;
  let different = 0;
  for await (const line of createInterface({ input: native.stdout })) {
    const { files, region, on, question, facts, answer } = JSON.parse(line);
    const here = answerOf(core, files, region, on, question, facts);
    pairs += 1;
    if (here.startsWith('{"errors"')) refused += 1;
    if (here === answer) continue;
    different += 1;
    if (different <= kMostTold) console.log(`\n${line}\nWebAssembly:\n${here}\n`);
  }
  const code = await ended;
  if (code !== 0) throw new Stop(`${command} ended with ${code}`);
  console.log(`${pairs} pairs, of which ${refused} refused; ${different} answered differently`);
  return different === 0 && pairs > 0 ? 0 : 1;
});

/** The answer, or the first refusal on the way. */
function answerOf(core, files, region, on, question, facts) {
  const set = core.createSet();
  for (const { name, text } of files) core.addFile(set, name, text);
  const loaded = core.finishSet(set);
  if (loaded.startsWith('{"errors"')) return loaded;
  const opened = core.openRegion(set, region, on);
  const { handle } = JSON.parse(opened);
  const answer = handle === undefined ? opened : core.check(handle, question, facts, false);
  if (handle !== undefined) core.release(handle);
  core.release(set);
  return answer;
}
