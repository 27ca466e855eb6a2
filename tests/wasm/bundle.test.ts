import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { GezhangError } from "../../wasm/package/src/index.js";
import { loadFullPolicies, loadPolicies } from "./engine";
import { policyFiles } from "./files";
import { nativeBundle } from "./native";

const { engine, policies } = await loadPolicies();
const full = await loadFullPolicies();
const bundle = full.engine.bundle(policyFiles());
const pack = (name: string) => {
  const found = bundle.packs.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no pack ${name}`);
  return found;
};

test("a bundle is the command's, byte for byte", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gezhang-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await nativeBundle(folder);
  expect(readFileSync(join(folder, "index.json"), "utf8")).toBe(bundle.index);
  for (const { name, text } of bundle.packs) {
    expect(readFileSync(join(folder, `${name}.json`), "utf8") === text, name).toBe(true);
  }
});

test("what every region needs and one province answer as the whole folder does, receipt included", () => {
  const packed = engine.packed([pack("base"), pack("320000")]);
  const facts = JSON.stringify({ "account.prior_years": "4200.00" });
  const answer = packed.open("320500", "2016-06-01").checkText("insure", facts);
  expect(answer).toBe(policies.open("320500", "2016-06-01").checkText("insure", facts));
});

test("a damaged pack, or another's, is refused by name", () => {
  const base = pack("base");
  const damaged = { ...base, text: base.text.replace("全国", "全国 ") };
  for (const wrong of [damaged, { ...base, sha256: pack("320000").sha256 }]) {
    expect(() => engine.packed([wrong])).toThrow(GezhangError);
    try {
      engine.packed([wrong]);
    } catch (error) {
      expect((error as GezhangError).faults[0]?.code).toBe("damaged");
    }
  }
});

test("policies that are wrong are not bundled", () => {
  const files = { ...policyFiles(), "vocabulary.json": "{" };
  expect(() => full.engine.bundle(files)).toThrow(/JSON/u);
});
