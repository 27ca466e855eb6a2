import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GezhangError, type History, loadFullTwin } from "../../wasm/package/src/full.js";
import { loadFullPolicies } from "./engine";
import { policyFiles } from "./files";
import { nativeLedger } from "./native";

const { policies } = await loadFullPolicies();
const lives = new URL("../cases/ledgers/", import.meta.url);
const regions: Record<string, string> = {
  shanghai: "310000",
  beijing: "110000",
  hangzhou: "330100",
  suzhou: "320500",
};

test("every life that is kept has its region here", () => {
  const names = readdirSync(lives).map((file) => file.replace(".json", ""));
  expect(names.sort()).toEqual(Object.keys(regions).sort());
});

for (const [name, code] of Object.entries(regions)) {
  test(`the ledger of ${name} is the command's, byte for byte`, async () => {
    const history: History = JSON.parse(readFileSync(new URL(`${name}.json`, lives), "utf8"));
    const ledger = policies.account(code).ledger(history);
    expect(JSON.stringify(ledger)).toBe(await nativeLedger(code, JSON.stringify(history)));
  });
}

test("the full module's script twin keeps every life with the same bytes", async () => {
  const twin = (await loadFullTwin()).policies(policyFiles());
  for (const [name, code] of Object.entries(regions)) {
    const history: History = JSON.parse(readFileSync(new URL(`${name}.json`, lives), "utf8"));
    const here = JSON.stringify(policies.account(code).ledger(history));
    expect(JSON.stringify(twin.account(code).ledger(history)), name).toBe(here);
  }
});

test("a history that cannot be is refused with its place", () => {
  const account = policies.account("310000");
  const ledger = () =>
    account.ledger({
      account: { opened: "2020-01-01" },
      until: "2020-12-31",
      events: [{ on: "2020-02-01", kind: "spend", amount: "1.00" }],
    });
  expect(ledger).toThrow(GezhangError);
  try {
    ledger();
  } catch (error) {
    expect((error as GezhangError).faults[0]).toMatchObject({
      code: "out_of_range",
      pointer: "/events/0/amount",
    });
  }
});

test("an unknown region has no account, and a closed one answers no more", () => {
  expect(() => policies.account("999999")).toThrow(GezhangError);
  const account = policies.account("310000");
  account.close();
  expect(() => account.ledger({ account: { opened: "2020-01-01" }, until: "2020-01-02" })).toThrow(
    GezhangError,
  );
});
