import { expect, test } from "vitest";
import type { Answer, Fault } from "../../wasm/package/src/index.js";
import {
  factFaultMessage,
  faultMessage,
} from "../../web/src/components/error-summary/fault-message";
import { documentsOf, safeLink } from "../../web/src/components/sources/documents";
import { factOf, mostQuestions, nextStep, openFacts } from "../../web/src/core/examine";
import {
  boolFact,
  choiceFact,
  citation,
  countFact,
  dateFact,
  met,
  moneyFact,
  unknown,
  yes,
} from "../../web/src/examples/answers";
import { chinese } from "../../web/src/language/language";
import { noAnswers } from "../../web/src/state/answers";

function fault(pointer: string, more: Partial<Fault> = {}): Fault {
  return { code: "out_of_range", pointer, message: { "zh-Hans": "太大了。" }, ...more };
}

test("a fault is traced to the fact that it is about", () => {
  expect(factOf(fault("/account.prior_years"))).toBe("account.prior_years");
  expect(factOf(fault("/account.prior_years/from"))).toBe("account.prior_years");
  expect(factOf(fault("/facts/330900.pharmacy_grade"))).toBe("330900.pharmacy_grade");
  expect(factOf(fault(""))).toBeUndefined();
  expect(factOf(fault("/on"))).toBeUndefined();
});

test("a refused answer is put right before anything else is asked", () => {
  const finding = { faults: [fault(""), fault("/account.total")] };
  expect(nextStep(finding, noAnswers)).toEqual({ step: "ask", fact: "account.total" });
});

test("the core's first open question comes next, then the answer", () => {
  const asking = { ask: ["account.prior_years", "account.total"] };
  expect(nextStep(asking, noAnswers)).toEqual({ step: "ask", fact: "account.prior_years" });
  const skipped = new Map([["account.prior_years", null]]);
  expect(nextStep(asking, skipped)).toEqual({ step: "ask", fact: "account.total" });
  expect(openFacts(asking, skipped)).toEqual(["account.total"]);
  expect(nextStep({ ask: [] }, noAnswers)).toEqual({ step: "answer" });
});

test("after nine questions there is an answer, whatever is still open", () => {
  const asking = { ask: ["account.total"] };
  expect(nextStep(asking, noAnswers, mostQuestions - 1)).toEqual({
    step: "ask",
    fact: "account.total",
  });
  expect(nextStep(asking, noAnswers, mostQuestions)).toEqual({ step: "answer" });
});

test("a fault's message names what was probably meant, once", () => {
  expect(faultMessage(fault("", { nearest: "self" }), chinese)).toBe("太大了。 是不是“self”？");
  expect(faultMessage(fault("", { nearest: "太大" }), chinese)).toBe("太大了。");
});

test("a citizen is told in plain words what an answer should look like", () => {
  const bounded = { ...moneyFact, hard: { from: "0.00", to: "99999999.99" } };
  const large = fault("/account.prior_years", { found: '"999999999999"' });
  expect(factFaultMessage(large, bounded, chinese)).toBe(
    "历年结余要在¥0.00到¥99,999,999.99之间，您填的是999999999999",
  );
  const owing = { ...moneyFact, hard: { from: "-100000.00", to: "99999999.99" } };
  expect(factFaultMessage(large, owing, chinese)).toContain("-¥100,000.00到¥99,999,999.99之间");
  const bad = fault("", { code: "bad_value", found: '"三"' });
  expect(factFaultMessage(bad, moneyFact, chinese)).toContain("请填金额");
  expect(factFaultMessage(bad, countFact, chinese)).toContain("请填整数");
  expect(factFaultMessage(bad, dateFact, chinese)).toContain("没有“三”这一天");
  expect(factFaultMessage(bad, boolFact, chinese)).toContain("是");
  const member = fault("", { code: "unknown_member", found: '"sh-huhuibao"' });
  expect(factFaultMessage(member, choiceFact, chinese)).toContain("重新选");
  expect(factFaultMessage(fault("", { code: "contradiction" }), moneyFact, chinese)).toBe(
    "太大了。",
  );
});

test("every document is listed once for each region that cites it", () => {
  const answer: Answer = { ...yes, requirements: [met, unknown, { ...met, id: "again" }] };
  const listed = documentsOf(answer, "zh-Hans");
  expect(listed.map(({ from, citation }) => `${from} ${citation.source}`)).toEqual([
    "320500 example",
    "100000 other",
  ]);
});

test("documents whose title the reader can read come first", () => {
  const english = { ...citation, source: "press", title: "Savings may buy health insurance" };
  const answer: Answer = { ...yes, requirements: [{ ...met, cites: [english] }, met] };
  const first = (language: "zh-Hans" | "zh-Hant" | "en"): string | undefined =>
    documentsOf(answer, language)[0]?.citation.source;
  expect(first("zh-Hans")).toBe("example");
  expect(first("zh-Hant")).toBe("example");
  expect(first("en")).toBe("press");
});

test("only https leads anywhere", () => {
  expect(safeLink("https://www.gov.cn/")).toBe("https://www.gov.cn/");
  for (const url of [undefined, "http://www.gov.cn/", "javascript:alert(1)", "//evil.example"]) {
    expect(safeLink(url)).toBeUndefined();
  }
});
