/**
 * `npm run build:miniprograms`: the core, the npm package, then the mini-programs in build/miniprogram. With
 * `-- --provinces 310000,320000` only these provinces' policies go into them.
 */
import { parseArgs } from "node:util";
import {
  buildMiniPrograms,
  buildPackage,
  buildWasm,
  prepareMachine,
} from "../../wasm/toolchain/prepare.mjs";
import { Steps } from "../../wasm/toolchain/steps.mjs";
import { asProgram } from "../../wasm/toolchain/stop.mjs";

await asProgram(async () => {
  const { values } = parseArgs({ options: { provinces: { type: "string" } } });
  const provinces = values.provinces?.split(",").filter(Boolean);
  const steps = new Steps();
  await prepareMachine(steps, ["build"]);
  await buildWasm(steps);
  await buildPackage(steps);
  await buildMiniPrograms(steps, provinces);
  return 0;
});
