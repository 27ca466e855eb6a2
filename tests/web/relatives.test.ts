import { expect, test } from "vitest";
import type { FactValue } from "../../wasm/package/src/index.js";
import { addRelative, removeRelative, turnTo } from "../../web/src/state/relatives";

const parent = new Map<string, FactValue>([["relative.relation", "parent"]]);
const child = new Map<string, FactValue>([
  ["relative.relation", "child"],
  ["relative.scheme", "resident"],
]);
const own: [string, FactValue] = ["account.total", "5000"];

test("asking about another relative lays the present one aside and keeps what is said of the citizen", () => {
  const family = addRelative({ answers: new Map([own, ...parent]), relatives: [] });
  expect(family).toEqual({ answers: new Map([own]), relatives: [parent] });
  expect(addRelative(family)).toEqual(family);
});

test("turning to a relative puts the present one in the same place", () => {
  const family = { answers: new Map([own, ...parent]), relatives: [child] };
  const turned = turnTo(family, 0);
  expect(turned).toEqual({ answers: new Map([own, ...child]), relatives: [parent] });
  expect(turnTo(turned, 0)).toEqual(family);
});

test("one who was laid aside can be taken off the list", () => {
  const family = { answers: new Map([own]), relatives: [parent, child] };
  expect(removeRelative(family, 0).relatives).toEqual([child]);
});
