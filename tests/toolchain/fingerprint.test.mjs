import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "../../wasm/toolchain/fingerprint.mjs";

let folder;
const inside = (name) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gezhang-fingerprint-"));
  mkdirSync(inside("deep"));
  mkdirSync(inside("dist"));
  writeFileSync(inside("deep/a"), "one");
});
afterEach(() => rmSync(folder, { recursive: true }));

const taken = () => fingerprint([folder], { except: ["dist"] });

test("a fingerprint changes with content and names, and with nothing else", () => {
  const before = taken();
  utimesSync(inside("deep/a"), 0, 0);
  writeFileSync(inside("dist/built"), "what was made of it");
  expect(taken()).toBe(before);

  writeFileSync(inside("deep/a"), "two");
  const changed = taken();
  expect(changed).not.toBe(before);

  writeFileSync(inside("deep/b"), "");
  expect(taken()).not.toBe(changed);
});

test("an input that is not there is a fault, not an empty one", () => {
  expect(() => fingerprint([inside("nowhere")])).toThrow("ENOENT");
});
