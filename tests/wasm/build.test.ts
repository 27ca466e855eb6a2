import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { citizenModule, fullModule } from "../../wasm/package/core-module.ts";
import { featuresOf } from "./features";

const modules = [citizenModule, fullModule];

test.each(modules)("the module uses nothing that the oldest hosts lack: $wasm", ({ wasm }) => {
  const features = featuresOf(readFileSync(wasm));
  // Chrome 80 and Safari 14.1 have these two; iOS web-views reject more.
  const allowed = new Set(["sign-ext", "mutable-globals"]);
  expect([...features].filter((feature) => !allowed.has(feature))).toEqual([]);
});

test.each(modules)(
  "the module asks its host for twelve functions of its glue: $wasm",
  ({ wasm }) => {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm)));
    // Their names are shortened by the linker; a thirteenth is something new that the core wants of the host.
    expect([...new Set(imports.map(({ module, kind }) => `${module} ${kind}`))]).toEqual([
      "a function",
    ]);
    expect(imports.length).toBe(12);
  },
);

test.each(modules)("the binding has the types that its snapshot has: $types", async (module) => {
  const emitted = readFileSync(module.types, "utf8");
  await expect(emitted).toMatchFileSnapshot(`${basename(module.types)}.snapshot`);
});

const glues = modules.flatMap(({ glue, twin }) => [glue, twin]);

test.each(glues)("the glue needs no eval and names no file but the module: %s", (file) => {
  const glue = readFileSync(file, "utf8");
  expect(glue).not.toMatch(/\beval\(|new Function\b/u);
  expect(glue).not.toMatch(/worker\.js\b/u);
});

test.each(modules)("the script twin looks for nothing beside it: $twin", ({ twin }) => {
  const glue = readFileSync(twin, "utf8");
  expect(glue).not.toMatch(/import\.meta|\bimport\(|\brequire\(/u);
});

test("the sizes of what a citizen downloads are known", () => {
  const sizes = Object.fromEntries(
    modules
      .flatMap(({ wasm, glue, twin }) => [wasm, glue, twin])
      .map((file) => {
        const bytes = readFileSync(file);
        const brotli = brotliCompressSync(bytes).length;
        return [basename(file), { raw: bytes.length, gzip: gzipSync(bytes).length, brotli }];
      }),
  );
  console.table(sizes);
  expect(Object.keys(sizes)).toEqual([
    ...["gezhang.wasm", "gezhang.mjs", "gezhang-twin.mjs"],
    ...["gezhang-full.wasm", "gezhang-full.mjs", "gezhang-full-twin.mjs"],
  ]);
});
