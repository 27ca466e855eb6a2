import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { capture } from "../../wasm/toolchain/commands.mjs";
import { kBuild } from "../../wasm/toolchain/places.mjs";
import { summary } from "./statistics.mjs";

const kStarts = 7;

/** What the module costs a page before it answers: { wasm, glue } in bytes of brotli, init in ms. */
export async function moduleCosts() {
  // It stands among the Node modules, which may not have been there when this file was read.
  const { transform } = await import("esbuild");
  const wasm = readFileSync(path.join(kBuild, "wasm/gezhang.wasm"));
  const glue = readFileSync(path.join(kBuild, "wasm/gezhang.mjs"), "utf8");
  const { code } = await transform(glue, { target: "es2020", format: "esm", minify: true });
  const starts = Array.from({ length: kStarts }, () => {
    const file = path.join(import.meta.dirname, "initialise.mjs");
    return Number(capture(process.execPath, [file]).output);
  });
  return {
    wasm: brotliCompressSync(wasm).length,
    glue: brotliCompressSync(code).length,
    init: summary(starts),
  };
}
