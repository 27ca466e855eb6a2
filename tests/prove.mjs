/**
 * `npm run prove`: the independent proof at length, a million random policies and persons by
 * default; `npm run prove -- --count 50000 --seed 7` for others. Each processor proves its share,
 * from seeds of its own. Fails where the engine and the plain evaluator differ. With `--ledgers` the
 * same for the lives of a hundred thousand accounts.
 */
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runLogged } from "../wasm/toolchain/commands.mjs";
import { kBuild, kLogs, kRoot } from "../wasm/toolchain/places.mjs";
import { buildPreset, prepareMachine } from "../wasm/toolchain/prepare.mjs";
import { Steps } from "../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../wasm/toolchain/stop.mjs";

const kPairs = 1_000_000;
const kLives = 100_000;

/** Of two shares that do not overlap: a pair takes one seed at most. */
const kSeedsPerShare = 100_000_000;

const steps = new Steps();

await asProgram(async () => {
  const { count, seed, what } = readCommandLine();
  await prepareMachine(steps, ["build", "native"]);
  await buildPreset(steps, "release", process.env, ["prove"]);

  const shares = Math.min(availableParallelism(), count);
  const share = async (position) => {
    const pairs = Math.floor(count / shares) + (position < count % shares ? 1 : 0);
    const first = seed + position * kSeedsPerShare;
    await runLogged(
      path.join(kBuild, "release/tests/reference/prove"),
      [what, String(first), "--count", String(pairs)],
      {
        log: path.join(kLogs, `prove-${position + 1}.log`),
        cwd: kRoot,
        onLine: (line) => console.log(`${position + 1}/${shares}: ${line}`),
      },
    );
  };
  const ended = await Promise.allSettled(Array.from({ length: shares }, (_, i) => share(i)));
  const faults = ended.filter((one) => one.status === "rejected");
  for (const { reason } of faults) console.log(`\n${reason.message}\n`);
  return faults.length > 0 ? 1 : 0;
});

function readCommandLine() {
  const options = {
    count: { type: "string" },
    seed: { type: "string", default: "1" },
    ledgers: { type: "boolean", default: false },
  };
  const { values } = parseArgs({ options });
  values.count ??= String(values.ledgers ? kLives : kPairs);
  const [count, seed] = ["count", "seed"].map((name) => {
    const number = Number(values[name]);
    if (Number.isSafeInteger(number) && number > 0) return number;
    throw new Stop(`--${name} ${values[name]}: not a whole number above zero`);
  });
  return { count, seed, what: values.ledgers ? "--ledgers" : "--seed" };
}
