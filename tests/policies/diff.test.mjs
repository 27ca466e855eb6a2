import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { differences } from "../../policies/tools/diff.mjs";
import { kPolicies } from "../../policies/tools/library.mjs";

const command = path.resolve(import.meta.dirname, "../../build/dev/core/cli/gezhang");

/** A copy of the policies in which one file reads otherwise. */
function changed(name, from, to) {
  const folder = mkdtempSync(path.join(tmpdir(), "gezhang-diff-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(kPolicies, folder, { recursive: true });
  const file = path.join(folder, name);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return folder;
}

test("nothing differs from the same policies", () => {
  expect(differences(kPolicies, kPolicies, command)).toHaveLength(1);
});

test("a threshold that moves is told with the answers that it moves", () => {
  const before = changed("regions/35-fujian/350300-putian.json", '"¥3000"', '"¥3100"');
  const lines = differences(before, kPolicies, command);
  expect(lines).toContain("350300 putian-keep-3000：yes 700.00–700.00 → yes 800.00–800.00");
});
