import { expect, test } from "vitest";
import { nextFact, noAnswers, toFacts, withAnswer } from "../../web/src/state/answers";

const ask = [{ fact: "relative.relation" }, { fact: "account.prior_years" }];

test("the first open question is the next one", () => {
  expect(nextFact(ask, noAnswers)).toBe("relative.relation");
});

test("不清楚 is an answer: it is not asked again, and the core is told that it is unknown", () => {
  const answers = withAnswer(noAnswers, "relative.relation", null);
  expect(nextFact(ask, answers)).toBe("account.prior_years");
  expect(toFacts(answers)).toEqual({ "relative.relation": null });
});

test("when all have been put there is no next", () => {
  const answers = withAnswer(
    withAnswer(noAnswers, "relative.relation", null),
    "account.prior_years",
    "1.00",
  );
  expect(nextFact(ask, answers)).toBeUndefined();
  expect(nextFact(undefined, answers)).toBeUndefined();
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
