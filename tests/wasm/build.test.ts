import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { coreModulePath, coreWasmPath } from "../../wasm/package/core-module.ts";
import { featuresOf } from "./features";

const folder = dirname(coreModulePath);

test("the module uses nothing that the oldest hosts lack", () => {
  const features = featuresOf(readFileSync(coreWasmPath));
  // Chrome 80 and Safari 14.1 have these two; iOS web-views reject more.
  const allowed = new Set(["sign-ext", "mutable-globals"]);
  expect([...features].filter((feature) => !allowed.has(feature))).toEqual([]);
});

test("the binding has the types that its snapshot has", async () => {
  const emitted = readFileSync(join(folder, "gezhang.d.ts"), "utf8");
  await expect(emitted).toMatchFileSnapshot("gezhang.d.ts.snapshot");
});

test("the glue needs no eval and names no file but the module", () => {
  const glue = readFileSync(coreModulePath, "utf8");
  expect(glue).not.toMatch(/\beval\(|new Function\b/u);
  expect(glue.match(/[\w-]+\.(?:wasm|mjs|js)\b/gu) ?? []).not.toContain("gezhang.worker.js");
});

test("the sizes of what a citizen downloads are known", () => {
  const sizes = Object.fromEntries(
    [coreWasmPath, coreModulePath].map((file) => {
      const bytes = readFileSync(file);
      const brotli = brotliCompressSync(bytes).length;
      return [basename(file), { raw: bytes.length, gzip: gzipSync(bytes).length, brotli }];
    }),
  );
  console.table(sizes);
  expect(Object.keys(sizes)).toEqual(["gezhang.wasm", "gezhang.mjs"]);
});
