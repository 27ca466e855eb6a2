import { expect, test } from "vitest";
import { PlacesInText, type Range } from "../../web/src/studio/core/places-in-text";

const text = `{
  "region": "350300",
  "a/b": "\\u00a5 \\"x\\" account.totl > ¥1",
  "rules": [
    {
      "id": "first",
      "holds": "true"
    },
    [1, null]
  ]
}
`;
const places = new PlacesInText(text);
const at = ({ from, to }: Range): string => text.slice(from, to);

test("a pointer leads to its value, with ~1 for a stroke in a name", () => {
  expect(at(places.rangeOf("/region"))).toBe('"350300"');
  expect(at(places.rangeOf("/rules/0/holds"))).toBe('"true"');
  expect(at(places.rangeOf("/rules/1/0"))).toBe("1");
  expect(at(places.rangeOf("/a~1b"))).toContain("account.totl");
});

test("an entry is shown by its id, a list by its name, anything else by its bracket", () => {
  expect(at(places.rangeOf("/rules/0"))).toBe('"first"');
  expect(at(places.rangeOf("/rules"))).toBe('"rules"');
  expect(at(places.rangeOf("/rules/1"))).toBe("[");
});

test("what is missing is shown where it is missed", () => {
  expect(at(places.rangeOf("/rules/0/from"))).toBe('"first"');
  expect(at(places.rangeOf("/rules/7"))).toBe('"rules"');
  expect(at(places.rangeOf("/rules/0/holds/deeper"))).toBe('"true"');
  expect(at(places.rangeOf(""))).toBe("{");
});

test("a key that is not known is shown itself", () => {
  expect(at(places.rangeOf("/region", undefined, true))).toBe('"region"');
});

test("a column of an expression counts characters, whatever stands escaped before it", () => {
  expect(at(places.rangeOf("/a~1b", 7))).toBe("account.totl");
  expect(at(places.rangeOf("/a~1b", 1))).toBe("\\");
  expect(at(places.rangeOf("/a~1b", 999))).toBe('"');
});

test("what is no JSON has its line and column, and the rest of it its pointers", () => {
  const broken = new PlacesInText('{\n  "好": 1,\n  "b": x,\n  "c": 2\n}');
  expect(broken.rangeAt(3, 8)).toEqual({ from: 19, to: 20 });
  expect(broken.lineOf(19)).toBe(3);
  expect(broken.rangeOf("/c").to).toBeGreaterThan(20);
  expect(new PlacesInText("").rangeAt(1, 1)).toEqual({ from: 0, to: 0 });
  expect(new PlacesInText("").rangeOf("/a")).toEqual({ from: 0, to: 0 });
});
