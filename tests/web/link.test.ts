import { expect, test } from "vitest";
import type { FactValue } from "../../wasm/package/src/index.js";
import { readLink, withAnswers } from "../../web/src/state/link";

const answers = new Map<string, FactValue>([
  ["relative.relation", "parent"],
  ["person.offsite_filed", true],
  ["event.unpaid_bills", false],
  ["account.total", "4200.50"],
  ["person.birth_date", "1958-03-04"],
  ["sharing.people", 3],
  ["account.prior_years", { from: "3000", to: "5999.99" }],
  ["event.kind", null],
]);
const page = "https://example.org/#/320500/insure/answer";

test("a link carries choices and yes or no, and no amount, date or number", () => {
  const link = withAnswers(page, answers, false);
  for (const secret of ["4200", "1958", "n3", "3000"]) expect(link).not.toContain(secret);
  expect(readLink(link)).toEqual({
    hash: page,
    answers: new Map<string, FactValue>([
      ["relative.relation", "parent"],
      ["person.offsite_filed", true],
      ["event.unpaid_bills", false],
    ]),
  });
});

test("with the citizen's consent amounts, dates and numbers travel too", () => {
  const read = readLink(withAnswers(page, answers, true))?.answers;
  expect(read?.get("account.total")).toBe("4200.50");
  expect(read?.get("person.birth_date")).toBe("1958-03-04");
  expect(read?.get("sharing.people")).toBe(3);
  expect(read?.has("event.kind")).toBe(false);
});

test("a date in the address stays beside the answers", () => {
  const dated = `${page}?on=2016-06-01`;
  expect(readLink(withAnswers(dated, answers, false))?.hash).toBe(dated);
});

test("a messenger's escapes and additions do no harm", () => {
  const sent =
    "#/320500/insure/answer?v=1&a=relative.relation%3Aparent%7Eevent.kind%3Anone&from=chat";
  expect(readLink(sent)).toEqual({
    hash: "#/320500/insure/answer?from=chat",
    answers: new Map([
      ["relative.relation", "parent"],
      ["event.kind", "none"],
    ]),
  });
  expect(readLink("#/320500/insure/answer?v=1&a=%E0%A4%A")?.answers?.size).toBe(0);
});

test("a version that this page does not know is not guessed at", () => {
  expect(readLink("#/320500/insure/answer?v=9&a=relative.relation:parent")).toEqual({
    hash: "#/320500/insure/answer",
    answers: undefined,
  });
});

test("an ordinary address is no link, and what cannot be read is left out", () => {
  expect(readLink("#/320500/insure")).toBeUndefined();
  expect(withAnswers(page, new Map(), true)).toBe(page);
  const odd = readLink("#/320500/insure/answer?v=1&a=relative.relation:parent~nonsense~a.b:<b>");
  expect(odd?.answers).toEqual(new Map([["relative.relation", "parent"]]));
});
