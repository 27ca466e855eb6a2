import { expect, test } from "vitest";
import { kBadRow, kBatchVerdicts } from "../../wasm/package/src/full.js";
import { loadFullPolicies, workedExample } from "./engine";

const { policies } = await loadFullPolicies();
const suzhou = policies.open("320500", "2016-06-01");
const facts = workedExample;

test("a batch answers each row as a decision would", () => {
  const balances = [0, 299_999, 300_000, 420_000, 600_000, 9_999_999];
  const batch = suzhou.batch("insure", Object.keys(facts));
  const relations = suzhou.fact("relative.relation").members?.map(({ id }) => id) ?? [];
  const self = relations.indexOf("self");
  const result = batch.run([
    balances,
    balances.map(() => 0),
    balances.map(() => 50_000),
    balances.map(() => self),
  ]);
  balances.forEach((fen, row) => {
    const balance = (fen / 100).toFixed(2);
    const decision = suzhou.decide("insure", { ...facts, "account.prior_years": balance });
    expect(kBatchVerdicts[result.verdicts[row] ?? -1], balance).toBe(decision.verdict);
    expect(result.amounts[row], balance).toBe(Math.round(Number(decision.amount?.most) * 100));
  });
  batch.close();
});

test("a row out of bounds or not whole is bad, and the others are answered", () => {
  const batch = suzhou.batch("insure", Object.keys(facts));
  const balances = [420_000, -1e13, 420_000.5, Number.NaN, Number.POSITIVE_INFINITY, 420_000];
  const zeros = balances.map(() => 0);
  const { verdicts, amounts } = batch.run([balances, zeros, zeros, zeros]);
  const yes = kBatchVerdicts.indexOf("yes");
  expect([...verdicts]).toEqual([yes, kBadRow, kBadRow, kBadRow, kBadRow, yes]);
  expect([...amounts].map((amount) => amount < 0)).toEqual([false, true, true, true, true, false]);
});

test("a batch of other columns than it was opened with is refused", () => {
  const batch = suzhou.batch("insure", ["account.prior_years", "relative.relation"]);
  expect(() => batch.run([[1, 2]])).toThrow(RangeError);
  expect(() => batch.run([[1, 2], [1]])).toThrow(RangeError);
  expect(() => suzhou.batch("insure", ["account.prior_year"])).toThrow(/account\.prior_year/u);
});
