import { expect, test } from "vitest";
import { chainOf, childrenOf, places, provinceOf, provinces } from "../../web/src/places/places";
import { searchPlaces } from "../../web/src/places/search";

function names(typed: string): string[] {
  return searchPlaces(places, typed).map(({ name }) => name);
}

test("a city is found by its name, its pinyin and its initials", () => {
  for (const typed of [
    "苏州",
    "苏州市",
    "suzhou",
    "SuZhou",
    "su zhou",
    "sz",
    "su'zhou",
    "江苏苏州",
    "江苏省苏州市",
  ]) {
    expect(
      searchPlaces(places, typed).map(({ code }) => code),
      typed,
    ).toContain("320500");
  }
});

test("a place is found in traditional characters and by the name it had before", () => {
  expect(names("蘇州")[0]).toBe("苏州市");
  expect(names("臺州").concat(names("台州"))).toContain("台州市");
  expect(names("烏魯木齊")[0]).toBe("乌鲁木齐市");
  expect(names("襄樊")[0]).toBe("襄阳市");
  expect(names("思茅")[0]).toBe("普洱市");
  expect(names("淮阴")).toContain("淮安市");
});

test("the whole name comes first", () => {
  expect(names("苏州")[0]).toBe("苏州市");
  expect(names("shanghai")[0]).toBe("上海市");
});

test("names that a dictionary misreads are found as they are spoken", () => {
  const spoken: Readonly<Record<string, string>> = {
    chongqing: "重庆市",
    xiamen: "厦门市",
    luan: "六安市",
    bengbu: "蚌埠市",
    taizhou: "台州市",
    lishui: "丽水市",
    luohe: "漯河市",
    puyang: "濮阳市",
    changzhi: "长治市",
    chaoyang: "朝阳市",
  };
  for (const [typed, name] of Object.entries(spoken)) expect(names(typed), typed).toContain(name);
});

test("namesakes are all found", () => {
  expect(names("taizhou")).toEqual(expect.arrayContaining(["台州市", "泰州市"]));
  expect(names("fuzhou")).toEqual(expect.arrayContaining(["福州市", "抚州市"]));
});

test("nothing typed finds nothing, and so does nonsense", () => {
  expect(names("  ")).toEqual([]);
  expect(names("qqqq")).toEqual([]);
  expect(names("<script>")).toEqual([]);
});

test("every place leads up to a province", () => {
  expect(provinces.length).toBeGreaterThanOrEqual(31);
  for (const { code } of places) expect(provinces, code).toContain(chainOf(code).pop());
  expect(provinceOf("320500")).toBe("320000");
  expect(provinceOf("310000")).toBe("310000");
});

test("a province offers its cities", () => {
  expect(childrenOf("320000").map(({ name }) => name)).toContain("苏州市");
});

test("every name has a syllable for every character", () => {
  for (const { name, pinyin } of places) {
    const characters = name.match(/\p{Script=Han}/gu) ?? [];
    expect(pinyin.split(" ").length, name).toBeGreaterThanOrEqual(characters.length);
  }
});
