import { readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { citizenModule } from "../../wasm/package/core-module.ts";
import {
  type Fault,
  GezhangError,
  GezhangLoadError,
  load,
  loadTwin,
} from "../../wasm/package/src/index.js";
import { loadPolicies, workedExample } from "./engine";
import { policyFiles } from "./files";

const { engine, policies } = await loadPolicies();
const suzhou = policies.open("320500", "2016-06-01");

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof GezhangError) return error.faults;
    throw error;
  }
  throw new Error("nothing was refused");
}

function first(work: () => unknown): Fault {
  const [fault] = faultsOf(work);
  if (fault === undefined) throw new Error("an error without a fault");
  expect(fault.message["zh-Hans"]).not.toBe("");
  expect(fault.message.en).toBeTruthy();
  return fault;
}

test("the example of the documentation: 500 yuan in Suzhou in 2016", () => {
  const answer = suzhou.check("insure", {
    "account.prior_years": "4200.00",
    "purchase.used_this_year": "0.00",
    "purchase.other_used_this_year": "500.00",
    "relative.relation": "self",
  });
  expect(answer.verdict).toBe("yes");
  expect(answer.amount).toEqual({ least: "500.00", most: "500.00" });
  expect(answer.requirements?.every(({ cites }) => cites.length > 0)).toBe(true);
});

test("what is not known is asked for, and not knowing is an answer", () => {
  const asked = suzhou.check("insure").ask?.map(({ fact }) => fact) ?? [];
  expect(asked).toContain("account.prior_years");
  expect(suzhou.check("insure", { "account.prior_years": null })).toEqual(suzhou.check("insure"));
});

test("a region that does not exist is refused, with the nearest that does", () => {
  const fault = first(() => policies.open("320501", "2016-06-01"));
  expect(fault.found).toContain("320501");
  expect(fault.nearest).toBeTruthy();
});

test("a malformed date is refused", () => {
  for (const on of ["2016-6-1", "2016-02-30", "yesterday", ""]) {
    expect(first(() => policies.open("320500", on)).expected, on).toBeTruthy();
  }
});

test("a fact of the wrong type is refused, with what was found and what was expected", () => {
  const wrong = [
    ["account.prior_years", "很多"],
    ["account.prior_years", true],
    ["account.prior_years", "1.001"],
    ["account.prior_years", Number.NaN],
    ["relative.relation", "cousin"],
    ["relative.relation", 1],
    ["purchase.people", "1.5"],
    ["relative.registered", "yes"],
    ["person.birth_date", "1958-13-01"],
  ] as const;
  for (const [name, value] of wrong) {
    const fault = first(() => suzhou.check("insure", { [name]: value }));
    expect(fault.pointer, name).toContain(name);
    expect(fault.found, name).toBeTruthy();
    expect(fault.expected, name).toBeTruthy();
  }
});

test("a member that does not exist is refused with the nearest that does", () => {
  expect(first(() => suzhou.check("insure", { "relative.relation": "parents" })).nearest).toBe(
    "parent",
  );
});

test("an amount out of its bounds is refused", () => {
  const fault = first(() => suzhou.check("insure", { "account.prior_years": "100000000.00" }));
  expect(fault.pointer).toContain("account.prior_years");
  expect(fault.found).toContain("100000000");
  expect(fault.expected).toBeTruthy();
});

test("a fact with an unknown name is refused with the nearest name", () => {
  const fault = first(() => suzhou.check("insure", { "account.prior_year": "1.00" }));
  expect(fault.pointer).toContain("account.prior_year");
  expect(fault.nearest).toBe("account.prior_years");
});

test("every fault is listed, not the first alone", () => {
  const facts = { "account.prior_years": "x", "relative.relation": "y", "no.such": 1 };
  expect(faultsOf(() => suzhou.check("insure", facts))).toHaveLength(3);
});

test("an unknown question is refused", () => {
  expect(first(() => suzhou.check("insured")).nearest).toBe("insure");
});

test("the message of the error reads without its parts", () => {
  expect(() => suzhou.check("insure", { "account.prior_year": 1 })).toThrow(/account\.prior_year/u);
});

test("broken policy files are refused with every fault of every file", () => {
  const files = { ...policyFiles(), "vocabulary.json": "{", "regions/index.json": '{"regions":1}' };
  const named = faultsOf(() => engine.policies(files)).map(({ file }) => file);
  expect(named).toContain("vocabulary.json");
  expect(named).toContain("regions/index.json");
});

test("a form can be built from what a region says of its facts", () => {
  const fact = suzhou.fact("relative.relation");
  expect(fact.type).toBe("choice");
  expect(fact.members?.map(({ id }) => id)).toContain("self");
  expect(suzhou.fact("account.prior_years").unit?.["zh-Hans"]).toBe("元");
  expect(first(() => suzhou.fact("account.prior_year")).nearest).toBe("account.prior_years");
});

test("a region offers the products on sale there", () => {
  const members = policies.open("310000", "2024-05-01").fact("purchase.product").members ?? [];
  expect(members.map(({ id }) => id)).toEqual(expect.arrayContaining(["sh-huhuibao", "other"]));
});

test("the questions are named, and which of them are recorded", () => {
  const insure = suzhou.questions().find(({ id }) => id === "insure");
  expect(insure?.text["zh-Hans"]).toContain("商业健康保险");
  expect(insure?.recorded).toBe(true);
});

test("the regions are listed with their names and parents", () => {
  const found = policies.regions().find(({ code }) => code === "320500");
  expect(found).toMatchObject({ parent: "320000", file: true, questions: ["insure", "credit"] });
});

test("several engines live side by side and share nothing", async () => {
  const other = await load();
  const none = other.policies(policyFiles());
  none.close();
  expect(other.version).toBe(engine.version);
  expect(suzhou.check("insure").verdict).toBe("depends");
});

test("closing twice is harmless, and a closed region answers nobody", () => {
  const region = policies.open("320500", "2016-06-01");
  region.close();
  region.close();
  expect(faultsOf(() => region.check("insure"))).not.toEqual([]);
});

test("the bytes can be brought by the caller, in either way", async () => {
  const bytes = readFileSync(citizenModule.wasm);
  expect((await load({ wasmBinary: bytes })).version).toBe(engine.version);
  const own = await load({
    instantiateWasm: async (imports) => (await WebAssembly.instantiate(bytes, imports)).instance,
  });
  expect(own.version).toBe(engine.version);
});

test("a host that cannot compile it says so instead of waiting for ever", async () => {
  const refusal = load({ instantiateWasm: () => Promise.reject(new Error("no WebAssembly here")) });
  await expect(refusal).rejects.toThrow(GezhangLoadError);
  await expect(refusal).rejects.toThrow("no WebAssembly here");
});

test("where WebAssembly is missing altogether, the script twin answers the worked example", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const twin = await loadTwin();
  expect(twin.version).toBe(engine.version);
  const region = twin.policies(policyFiles()).open("320500", "2016-06-01");
  expect(region.check("insure", workedExample).amount).toEqual({ least: "500.00", most: "500.00" });
});

test("twins live side by side and share nothing", async () => {
  const [one, other] = [await loadTwin(), await loadTwin()];
  const set = one.policies(policyFiles());
  other.policies(policyFiles()).close();
  expect(set.open("320500", "2016-06-01").check("insure").verdict).toBe("depends");
});
