/**
 * `npm run prove`: the independent proof at length, a million random policies and persons by
 * default; `npm run prove -- --count 50000 --seed 7` for others. Fails where the engine and the plain
 * evaluator differ.
 */
import path from "node:path";
import { runLogged } from "../wasm/toolchain/commands.mjs";
import { kBuild, kLogs, kRoot } from "../wasm/toolchain/places.mjs";
import { buildPreset, prepareMachine } from "../wasm/toolchain/prepare.mjs";
import { Steps } from "../wasm/toolchain/steps.mjs";
import { asProgram } from "../wasm/toolchain/stop.mjs";

const kPairs = 1_000_000;

const steps = new Steps();

await asProgram(async () => {
  await prepareMachine(steps, ["build", "native"]);
  await buildPreset(steps, "dev");
  const given = process.argv.slice(2);
  const count = given.includes("--count") ? [] : ["--count", String(kPairs)];
  const command = path.join(kBuild, "dev/tests/reference/prove");
  await runLogged(command, [...count, ...given], {
    log: path.join(kLogs, "prove.log"),
    cwd: kRoot,
    onLine: (line) => console.log(line),
  });
  return 0;
});
