import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Facts } from "../../wasm/package/src/index.js";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const policiesFolder = join(root, "policies");

/** What a case asks of an answer; see CONTRIBUTING.md for the meaning of each key. */
export interface Expectation {
  readonly verdict?: string | readonly string[];
  readonly least?: string;
  readonly most?: string;
  readonly choices?: readonly string[];
  readonly payment?: { readonly from_account: string; readonly in_cash: string };
  readonly asks?: readonly string[];
  readonly asks_any?: readonly string[];
  readonly rumours?: boolean;
  readonly last_known?: boolean;
}

export interface Case {
  readonly id: string;
  readonly region: string;
  readonly question: string;
  readonly on: string;
  readonly facts: Facts;
  readonly expect: Expectation;
}

function jsonNames(): string[] {
  return readdirSync(policiesFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => relative(policiesFolder, join(policiesFolder, name)).split(sep).join("/"))
    .sort();
}

/** The files that the engine reads, named as it wants them. */
export function policyFiles(): Record<string, string> {
  const read = jsonNames().filter(
    (name) => name === "vocabulary.json" || name === "rates.json" || isRegion(name),
  );
  return Object.fromEntries(
    read.map((name) => [name, readFileSync(join(policiesFolder, name), "utf8")]),
  );
}

/** Every file below a folder of policies, cases included, named as the engine wants them. */
export function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => /^(?:vocabulary|rates|regions\/.*)\.json$/u.test(name))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function isRegion(name: string): boolean {
  return name.startsWith("regions/") && !name.endsWith(".cases.json");
}

export function readCases(): Case[] {
  return jsonNames()
    .filter((name) => name.endsWith(".cases.json"))
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(join(policiesFolder, name), "utf8")) as {
        region: string;
        cases: readonly Omit<Case, "region">[];
      };
      return file.cases.map((one) => ({ ...one, region: file.region }));
    });
}
