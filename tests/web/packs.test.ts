import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { syllables } from "../../web/build/pinyin.ts";
import { readPolicyPacks } from "../../web/build/policy-files.ts";

const folder = fileURLToPath(new URL("../../policies/", import.meta.url));
const packs = readPolicyPacks(folder);

test("what every region needs is in the first pack, and nothing of a province", () => {
  expect(Object.keys(packs.base)).toEqual(
    expect.arrayContaining([
      "vocabulary.json",
      "regions/index.json",
      "regions/100000-national.json",
    ]),
  );
  expect(Object.keys(packs.base).filter((name) => /\/\d\d-/u.test(name))).toEqual([]);
});

test("a province's pack holds its own files, byte for byte, and no cases", () => {
  const files = packs.provinces.get("320000") ?? {};
  const names = Object.keys(files);
  expect(names).toContain("regions/32-jiangsu/320500-suzhou.json");
  expect(
    names.filter((name) => !name.startsWith("regions/32-") || name.includes(".cases.")),
  ).toEqual([]);
  for (const name of names) expect(files[name]).toBe(readFileSync(folder + name, "utf8"));
});

test("place names are read as their people read them", () => {
  expect(syllables("苏州市")).toBe("su zhou shi");
  expect(syllables("重庆市")).toBe("chong qing shi");
  expect(syllables("洪洞县")).toBe("hong tong xian");
  expect(syllables("巴音郭楞蒙古自治州")).toBe("ba yin guo leng meng gu zi zhi zhou");
});
