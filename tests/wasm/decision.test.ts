import { expect, test } from "vitest";
import { loadPolicies, workedExample } from "./engine";

const { policies } = await loadPolicies();
const suzhou = policies.open("320500", "2016-06-01");
const facts = workedExample;

test("a decision is the answer's verdict and amount", () => {
  const { verdict, amount, exact } = suzhou.check("insure", facts);
  expect(suzhou.decide("insure", facts)).toEqual({ verdict, exact, amount });
  expect(verdict).toBe("yes");
});

test("reasons alone are the answer without its changes", () => {
  const { changes, ...reasons } = suzhou.check("insure", {
    ...facts,
    "account.prior_years": "2900.00",
  });
  expect(changes?.length).toBeGreaterThan(0);
  expect(suzhou.check("insure", { ...facts, "account.prior_years": "2900.00" }, "reasons")).toEqual(
    reasons,
  );
});

test("what to ask next settles entries of each question that it concerns", () => {
  const next = suzhou.next(["insure", "share"], { "relative.relation": "self" });
  expect(next.length).toBeGreaterThan(0);
  expect(next[0]?.settles.insure?.length).toBeGreaterThan(0);
  expect(suzhou.next(["insure"], facts)).toEqual([]);
});

test("a comparison names what differs and who is responsible", () => {
  const later = policies.open("320500", "2026-06-01");
  const moved = suzhou.compare(later, "insure", facts);
  expect(moved.differs).toBe(true);
  expect(moved.one.verdict).toBe("yes");
  expect(moved.other.verdict).toBe("unrecorded");
  expect(moved.entries.some(({ responsible }) => responsible)).toBe(true);
  expect(suzhou.compare(suzhou, "insure", facts).entries).toEqual([]);
});
