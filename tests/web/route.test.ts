import { expect, test } from "vitest";
import { formatRoute, parseRoute, type Route } from "../../web/src/app/route";

const routes: readonly Route[] = [
  { step: "start" },
  { step: "place", region: "320500" },
  { step: "place", region: "320500", on: "2016-06-01" },
  { step: "rules", region: "320500" },
  { step: "balance", region: "320500", on: "2016-06-01" },
  { step: "balance", region: "320500", fact: "person.base" },
  { step: "next", region: "320500", topic: "insure" },
  { step: "next", region: "320500", topic: "all", on: "2016-06-01" },
  { step: "ask", region: "320500", topic: "insure", fact: "account.prior_years" },
  { step: "ask", region: "320500", topic: "insure", fact: "330900.pharmacy_grade" },
  { step: "answer", region: "320500", topic: "insure", on: "2016-06-01" },
  { step: "compare", region: "320500", topic: "insure" },
  { step: "compare", region: "320500", topic: "all", on: "2016-06-01", with: "310000" },
  { step: "compare", region: "320500", topic: "all", with: "310000", day: "2020-01-01" },
];

test("every address reads back as what it was made from", () => {
  for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test("an address that is not understood leads to the start", () => {
  for (const hash of [
    "",
    "#",
    "#/",
    "#main",
    "#/3205/insure",
    "#/320500/insure/else",
    "#/320500/insure?on=<b>",
  ]) {
    expect(parseRoute(hash)).toEqual({ step: "start" });
  }
});
