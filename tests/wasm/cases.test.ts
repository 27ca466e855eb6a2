import { expect, test } from "vitest";
import type { Answer, PolicySet } from "../../wasm/package/src/index.js";
import { loadFullPolicies, loadPolicies, loadTwinPolicies } from "./engine";
import { type Case, type Expectation, readCases } from "./files";
import { askNative, nativeIsBuilt } from "./native";

const cases = readCases();
const { policies } = await loadPolicies();

test.each(cases.map((one) => [`${one.region} ${one.id}`, one] as const))(
  "%s",
  (_name, { region, question, on, facts, expect: expected }) => {
    const opened = policies.open(region, on);
    const answer = opened.check(question, facts);
    opened.close();
    expect(unmet(answer, expected), JSON.stringify(answer)).toEqual([]);
  },
);

test("native and WebAssembly answer every case with the same bytes", async () => {
  expect(nativeIsBuilt(), "build the native command first: cmake --build --preset dev").toBe(true);
  const native = await askNative(cases);
  cases.forEach(({ id, region, question, on, facts }, index) => {
    const here = policies.open(region, on).checkText(question, JSON.stringify(facts));
    expect(here, id).toBe(native[index]);
  });
});

test("the full module answers every case with the citizen's bytes", async () => {
  const full = (await loadFullPolicies()).policies;
  for (const { id, region, question, on, facts } of cases) {
    const json = JSON.stringify(facts);
    const here = policies.open(region, on).checkText(question, json);
    expect(full.open(region, on).checkText(question, json), id).toBe(here);
  }
});

test("the script twin answers every case with WebAssembly's bytes", async () => {
  const twin = (await loadTwinPolicies()).policies;
  const spent = { wasm: 0, twin: 0 };
  const ask = (set: PolicySet, { region, question, on, facts }: Case): string => {
    const opened = set.open(region, on);
    const answer = opened.checkText(question, JSON.stringify(facts));
    opened.close();
    return answer;
  };
  const timed = (name: keyof typeof spent, work: () => string): string => {
    const begun = performance.now();
    const result = work();
    spent[name] += performance.now() - begun;
    return result;
  };
  for (const one of cases) {
    const here = timed("wasm", () => ask(policies, one));
    expect(
      timed("twin", () => ask(twin, one)),
      one.id,
    ).toBe(here);
  }
  console.log(
    `${cases.length} answers: ${Math.round(spent.wasm)} ms as WebAssembly, ${Math.round(spent.twin)} ms as script`,
  );
});

/** The keys of an expectation that an answer does not meet. */
function unmet(answer: Answer, expected: Expectation): string[] {
  const asked = (answer.ask ?? []).map(({ fact }) => fact);
  const checks: Readonly<Record<keyof Expectation, () => boolean>> = {
    verdict: () => [expected.verdict ?? []].flat().includes(answer.verdict),
    least: () => answer.amount?.least === expected.least,
    most: () => answer.amount?.most === expected.most,
    choices: () => same(answer.choices ?? [], expected.choices),
    payment: () => same(answer.payment, expected.payment),
    asks: () => (expected.asks ?? []).every((fact) => asked.includes(fact)),
    asks_any: () => (expected.asks_any ?? []).some((fact) => asked.includes(fact)),
    rumours: () => (answer.rumours ?? []).length > 0 === expected.rumours,
    last_known: () => (answer.last_known ?? []).length > 0 === expected.last_known,
  };
  return (Object.keys(expected) as (keyof Expectation)[]).filter((key) => !checks[key]());
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
