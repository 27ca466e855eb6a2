import { expect, test } from "vitest";
import type { FactInfo, FactType } from "../../wasm/package/src/index.js";
import { readValue } from "../../web/src/components/fact-form/read-value";

function fact(type: FactType): FactInfo {
  const text = { "zh-Hans": "问" };
  return { id: "account.total", type, name: text, text };
}

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test("each kind of fact is read as the core takes it", () => {
  expect(readValue(fact("money"), form({ value: "4,200.50元" }))).toBe("4200.50");
  expect(readValue(fact("count"), form({ value: "３人" }))).toBe(3);
  expect(readValue(fact("rate"), form({ value: "1.5" }))).toBe("1.5%");
  expect(readValue(fact("bool"), form({ value: "false" }))).toBe(false);
  expect(readValue(fact("choice"), form({ value: "self" }))).toBe("self");
  expect(readValue(fact("date"), form({ year: "1958", month: "3", day: "4" }))).toBe("1958-03-04");
});

test("nothing filled in is not an answer", () => {
  expect(readValue(fact("money"), form({ value: "  " }))).toBeUndefined();
  expect(readValue(fact("choice"), form({}))).toBeUndefined();
  expect(readValue(fact("date"), form({ year: "", month: "", day: "" }))).toBeUndefined();
});

test("what is not a number is passed on for the core to refuse, not dropped", () => {
  expect(readValue(fact("count"), form({ value: "三" }))).toBe("三");
  expect(readValue(fact("count"), form({ value: "1.5" }))).toBe("1.5");
  expect(readValue(fact("money"), form({ value: "abc" }))).toBe("abc");
});
