/** `npm run build:package`: the core as WebAssembly, then the npm package in build/package. */
import { buildPackage, buildWasm, prepareMachine } from "../toolchain/prepare.mjs";
import { Steps } from "../toolchain/steps.mjs";
import { asProgram } from "../toolchain/stop.mjs";

await asProgram(async () => {
  const steps = new Steps();
  await prepareMachine(steps, ["build"]);
  await buildWasm(steps);
  await buildPackage(steps);
  return 0;
});
