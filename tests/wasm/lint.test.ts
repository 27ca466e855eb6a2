import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type CaseRun, GezhangError, loadFull } from "../../wasm/package/src/full.js";
import { filesBelow, policiesFolder, root } from "./files";
import { nativeLint, nativeTest } from "./native";

const engine = await loadFull();
const broken = join(root, "tests/cli/broken");
const putian = "regions/35-fujian/350300-putian.json";

/** A copy of folders, one laid over the other, that the test takes away again. */
function copyOf(...folders: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), "gezhang-policies-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const folder of folders) cpSync(folder, copy, { recursive: true });
  return copy;
}

/** As the command prints it. */
function lines(run: CaseRun): string[] {
  return run.cases.flatMap(({ file, id, differences = [] }) =>
    differences.map(
      ({ what, expected, found }) =>
        `${file}: ${id}: ${what}: expected ${expected}, found ${found}`,
    ),
  );
}

test("the findings in the repository's policies are the command's, byte for byte", async () => {
  const folder = copyOf(policiesFolder);
  const findings = engine.lint(filesBelow(folder));
  expect(JSON.stringify({ findings })).toBe(await nativeLint(folder));
});

test.each(readdirSync(broken))("the findings in broken/%s are the command's", async (name) => {
  const folder = copyOf(join(broken, "shared"), join(broken, name));
  const findings = engine.lint(filesBelow(folder));
  expect(JSON.stringify({ findings })).toBe(await nativeLint(folder));
  expect(findings.map(({ lint }) => lint)).toEqual(name === "shared" ? [] : [name]);
});

test("a province by itself has the findings that it has within the country", () => {
  const all = filesBelow(policiesFolder);
  const findings = engine.lint(all);
  const provinces = new Set(
    Object.keys(all).flatMap((name) => /^regions\/[^/]+\//u.exec(name)?.[0] ?? []),
  );
  expect(provinces.size).toBeGreaterThan(30);
  for (const province of provinces) {
    const own = ({ file }: { file: string }): boolean => file.startsWith(province);
    const names = Object.keys(all).filter(
      (name) => name.startsWith(province) || !/^regions\/[^/]+\//u.test(name),
    );
    const alone = engine.lint(Object.fromEntries(names.map((name) => [name, all[name] ?? ""])));
    expect(alone.filter(own), province).toEqual(findings.filter(own));
  }
});

test("every case of the repository passes, as with the command", async () => {
  const folder = copyOf(policiesFolder);
  const run = engine.test(filesBelow(folder));
  const native = await nativeTest(folder);
  expect(native.output).toBe(`${run.passed} passed, ${run.failed} failed`);
  expect(lines(run)).toEqual(native.errors);
  expect(run.cases.length).toBe(run.passed + run.failed);
  expect(run.unread).toEqual([]);
});

test("with another figure the same cases fail, with what they expected and found", async () => {
  const folder = copyOf(policiesFolder);
  const text = readFileSync(join(folder, putian), "utf8");
  writeFileSync(join(folder, putian), text.replace("¥3000", "¥2900"));
  const run = engine.test(filesBelow(folder));
  const failed = run.cases.find(({ id }) => id === "putian-keep-3000");
  expect(failed).toMatchObject({
    file: putian.replace(".json", ".cases.json"),
    pointer: "/cases/0",
    passed: false,
    differences: [{ what: "most", expected: "800.00", found: "900.00" }],
  });
  const native = await nativeTest(folder);
  expect(native.output).toBe(`${run.passed} passed, ${run.failed} failed`);
  expect(lines(run)).toEqual(native.errors);
});

test("a case whose facts are refused fails and says why", () => {
  const files = filesBelow(policiesFolder);
  const name = putian.replace(".json", ".cases.json");
  const text = (files[name] ?? "").replace('"account.total"', '"account.totl"');
  const run = engine.test({ ...files, [name]: text });
  expect(run.failed).toBe(1);
  const [fault] = run.cases.find(({ passed }) => !passed)?.errors ?? [];
  expect(fault).toMatchObject({ code: "unknown_fact", nearest: "account.total" });
});

test("rules and case files that cannot be read are refused with their places", () => {
  const files = filesBelow(policiesFolder);
  const name = putian.replace(".json", ".cases.json");
  const rules = { ...files, [putian]: "{" };
  expect(() => engine.test(rules)).toThrow(GezhangError);
  expect(engine.lint(rules)).toMatchObject([{ lint: "bad_json", file: putian }]);

  const cases = { ...files, [name]: "{" };
  expect(() => engine.lint(cases)).toThrow(GezhangError);
  expect(engine.test(cases).unread).toMatchObject([{ code: "bad_json", file: name }]);
});
