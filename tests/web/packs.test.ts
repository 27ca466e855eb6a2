import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { syllables } from "../../web/build/pinyin.ts";
import { bundlePolicies } from "../../web/build/policy-bundle.ts";

const folder = fileURLToPath(new URL("../../policies/", import.meta.url));
const packs = new Map((await bundlePolicies(folder)).map((pack) => [pack.name, pack]));
const filesOf = (name: string): string[] =>
  Object.keys(JSON.parse(packs.get(name)?.text ?? "{}").files ?? {});

test("what every region needs is in the first pack, and nothing of a province", () => {
  expect(filesOf("base").sort()).toEqual([
    "rates.json",
    "regions/100000-national.json",
    "regions/index.json",
    "vocabulary.json",
  ]);
});

test("a province's pack holds its own files and no cases", () => {
  const names = filesOf("320000");
  expect(names).toContain("regions/32-jiangsu/320500-suzhou.json");
  expect(
    names.filter((name) => !name.startsWith("regions/32-") || name.includes(".cases.")),
  ).toEqual([]);
});

test("every province has a pack, of 12 KB at most", () => {
  const provinces = readdirSync(`${folder}regions`).filter((name) => /^\d\d-/u.test(name));
  expect([...packs.keys()].filter((name) => name !== "base")).toHaveLength(provinces.length);
  const heaviest = Math.max(
    ...[...packs]
      .filter(([name]) => name !== "base")
      .map(([, { text }]) => brotliCompressSync(text).length),
  );
  console.log(`heaviest province: ${heaviest} bytes of brotli`);
  expect(heaviest).toBeLessThanOrEqual(12 * 1024);
});

test("place names are read as their people read them", () => {
  expect(syllables("苏州市")).toBe("su zhou shi");
  expect(syllables("重庆市")).toBe("chong qing shi");
  expect(syllables("洪洞县")).toBe("hong tong xian");
  expect(syllables("巴音郭楞蒙古自治州")).toBe("ba yin guo leng meng gu zi zhi zhou");
});
