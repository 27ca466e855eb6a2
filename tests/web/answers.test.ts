import { expect, test } from "vitest";
import { noAnswers, toFacts, withAnswer } from "../../web/src/state/answers";

test("不清楚 is an answer: the core is told that it is unknown", () => {
  expect(toFacts(withAnswer(noAnswers, "relative.relation", null))).toEqual({
    "relative.relation": null,
  });
});

test("a changed answer keeps its place and leaves the others alone", () => {
  const before = withAnswer(withAnswer(noAnswers, "a.x", "1"), "a.y", "2");
  const after = withAnswer(before, "a.x", "3");
  expect([...after]).toEqual([
    ["a.x", "3"],
    ["a.y", "2"],
  ]);
  expect([...before][0]).toEqual(["a.x", "1"]);
});
