import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Limit } from "../../wasm/package/src/index.js";
import {
  amountText,
  hasNoEnd,
  isWaiting,
  rangeText,
} from "../../web/src/components/answer-card/amount-text";
import { yes } from "../../web/src/examples/answers";
import { chinese } from "../../web/src/language/language";

const { texts } = chinese;

test("an amount is one figure, or the two ends between which it lies", () => {
  expect(rangeText({ least: "5.00", most: "5.00" }, texts)).toBe("¥5.00");
  expect(rangeText({ least: "0.00", most: "5.00" }, texts)).toBe("最少 ¥0.00，最多 ¥5.00");
});

test("a no and what is not recorded have no amount", () => {
  expect(amountText(yes, texts)).toBe("¥500.00");
  expect(amountText({ ...yes, verdict: "no" }, texts)).toBeUndefined();
  expect(amountText({ ...yes, verdict: "unrecorded" }, texts)).toBeUndefined();
});

test("a limit waits only for facts that are still to be asked", () => {
  const limit = { id: "most", least: "0.00", most: "9.00", text: { "zh-Hans": "" } } as Limit;
  const asking = { ...yes, ask: [{ fact: "account.total", settles: ["most"] }] };
  expect(isWaiting(asking, limit)).toBe(true);
  expect(isWaiting(asking, { ...limit, id: "other" })).toBe(false);
  expect(isWaiting(asking, { ...limit, least: "9.00" })).toBe(false);
  expect(isWaiting(yes, limit)).toBe(false);
});

test("the largest balance that the vocabulary allows is shown to nobody as an end", () => {
  const { facts } = JSON.parse(
    readFileSync(new URL("../../policies/vocabulary.json", import.meta.url), "utf8"),
  ) as { facts: readonly { id: string; hard?: { to: string } }[] };
  const ends = facts.filter(({ id }) => id.startsWith("account.")).map(({ hard }) => hard?.to);
  expect(ends.length).toBeGreaterThan(3);
  for (const end of ends) expect(hasNoEnd(end ?? "")).toBe(true);
  expect(
    amountText({ ...yes, amount: { least: "0.00", most: ends[0] ?? "" } }, texts),
  ).toBeUndefined();
});
