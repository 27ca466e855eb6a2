/**
 * `npm start`: from whatever is there, a fresh clone included, to the page in a browser of this
 * machine. `npm run build` stops when the page is built; `npm run build:single` makes the page as one
 * file instead.
 */
import { statSync } from "node:fs";
import {
  buildPage,
  buildSingle,
  buildWasm,
  kPage,
  kSingleFile,
  prepareMachine,
} from "../wasm/toolchain/prepare.mjs";
import { Steps } from "../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../wasm/toolchain/stop.mjs";

const kUsualPort = 4173;

await asProgram(async () => {
  const port = Number(process.env.PORT ?? kUsualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Stop(`PORT is ${process.env.PORT}, which is not a port`);
  }

  const steps = new Steps();
  await prepareMachine(steps, ["build"]);
  await buildWasm(steps);
  if (process.argv.includes("--single")) {
    await buildSingle(steps);
    console.log(
      `\n个账 Gezhang: ${kSingleFile}, ${Math.round(statSync(kSingleFile).size / 1024)} KB`,
    );
    return;
  }
  await buildPage(steps);
  if (process.argv.includes("--build-only")) return;

  // It stands on a Node module, so it can be loaded only now.
  const { serve } = await import("./serve.mjs");
  const { url } = await serve({ root: kPage, port });
  console.log(`\n个账 Gezhang: ${url}\n(Ctrl-C ends it)`);
});
