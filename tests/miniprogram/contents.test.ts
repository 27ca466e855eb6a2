import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { transformSync } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { assembleMiniPrograms } from "../../web/miniprogram/assemble.mjs";
import { Host, miniPrograms, readJson } from "./host";

const built = fileURLToPath(new URL("../../build/", import.meta.url));
const names = ["wechat", "alipay"] as const;

/** Each package may have so many bytes in either host, before the host compresses it. */
const mostBytes = 2 * 1024 * 1024;

function filesOf(name: string): string[] {
  return readdirSync(join(miniPrograms, name), { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(miniPrograms, name, file)).isFile())
    .sort();
}

test.each(names)("%s's package with every province is within the limit", (name) => {
  const sizes = filesOf(name).map((file) => {
    const bytes = readFileSync(join(miniPrograms, name, file));
    return { file, raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
  const sum = (some: typeof sizes) => ({
    files: some.length,
    raw: some.reduce((all, { raw }) => all + raw, 0),
    brotli: some.reduce((all, { brotli }) => all + brotli, 0),
  });
  const within = (folder: string) => sum(sizes.filter(({ file }) => file.startsWith(folder)));
  const whole = sum(sizes);
  console.log(name);
  console.table({
    engine: within("gezhang/"),
    policies: within("policies/"),
    shared: within("shared/"),
    pages: within("pages/"),
    whole,
  });
  expect(whole.raw).toBeLessThan(mostBytes);
});

test.each(names)("%s's package has these files and no others", async (name) => {
  const files = filesOf(name).filter((file) => !/^policies\/\d{6}\./u.test(file));
  await expect(`${files.join("\n")}\n`).toMatchFileSnapshot(`${name}.files.snapshot`);
});

test.each(names)("%s has the policies that the npm package has, and their hashes", (name) => {
  const { packs } = readJson(join(built, "package/policies/index.json")) as {
    readonly packs: readonly { readonly name: string; readonly sha256: string }[];
  };
  const hashes = new Host({ name }).require<Readonly<Record<string, string>>>("hashes.js");
  expect(hashes).toEqual(Object.fromEntries(packs.map((pack) => [pack.name, pack.sha256])));
});

test("WeChat's engine is the citizen's WebAssembly, byte for byte, in both forms", () => {
  const citizens = readFileSync(join(built, "wasm/gezhang.wasm"));
  expect(readFileSync(join(built, "wasm/gezhang-wechat.wasm")).equals(citizens)).toBe(true);
  expect(readFileSync(join(built, "package/wechat/gezhang.wasm")).equals(citizens)).toBe(true);
  for (const folder of ["package/wechat", "miniprogram/wechat/gezhang"]) {
    const compressed = readFileSync(join(built, folder, "gezhang.wasm.br"));
    expect(brotliDecompressSync(compressed).equals(citizens), folder).toBe(true);
  }
});

test("the module exports no Global, which WeChat on iOS does not know", () => {
  const module = new WebAssembly.Module(readFileSync(join(built, "wasm/gezhang.wasm")));
  const kinds = new Set(WebAssembly.Module.exports(module).map(({ kind }) => kind));
  expect([...kinds].filter((kind) => kind === "global")).toEqual([]);
});

const scripts = names.flatMap((name) =>
  filesOf(name)
    .filter((file) => file.endsWith(".js") && !file.startsWith("policies/"))
    .map((file) => join(name, file)),
);

test.each(scripts)("%s speaks ECMAScript 2018", (file) => {
  const text = readFileSync(join(miniPrograms, file), "utf8");
  // What has nothing to be put into older words comes out as it does without the attempt.
  const written = (target: string) => transformSync(text, { target, logLevel: "silent" }).code;
  expect(written("es2018") === written("esnext")).toBe(true);
  expect(text).not.toMatch(/\bimport\.meta\b|\bimport\(|^\s*(?:import|export) /mu);
});

test.each(names)("what %s does with its engine touches no other global", (name) => {
  const host = new Host({ name });
  const before = host.run("Object.getOwnPropertyNames(this).join()");
  host.require("pages.js");
  expect(host.run("Object.getOwnPropertyNames(this).join()")).toBe(before);
});

test("with chosen provinces only these are packed and offered; an unknown one is refused", async () => {
  const target = mkdtempSync(join(tmpdir(), "gezhang-miniprogram-"));
  onTestFinished(() => rmSync(target, { recursive: true, force: true }));
  await assembleMiniPrograms({ provinces: ["310000", "320000"], target });
  const packed = readdirSync(join(target, "wechat/policies"));
  expect(packed).toEqual(["310000.json", "320000.json", "base.json"]);
  for (const name of names) {
    const host = new Host({ name, folder: join(target, name) });
    await host.start();
    const offered = () =>
      (host.page.data.places as readonly { readonly code: string }[]).map(({ code }) => code);
    expect(offered(), name).toEqual(["310000", "320000"]);
    host.page.fire("type", {}, "杭州");
    expect(offered()).toEqual([]);
    host.page.fire("type", {}, "苏州");
    expect(offered()).toEqual(["320500"]);
  }
  await expect(assembleMiniPrograms({ provinces: ["999999"], target })).rejects.toThrow("999999");
});
