import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createConsumer } from "./consumer";

const consumer = createConsumer();
afterAll(() => consumer.remove());

const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

/** What the compiler says of a program that asks with these parameters. */
function faultsOf(...parameters: readonly string[]): string {
  return faultsOfProgram(
    `import type { Region } from "gezhang";\ndeclare const region: Region;\nregion.check(${parameters.join(", ")});\n`,
  );
}

function faultsOfProgram(program: string): string {
  const file = consumer.write("ask.ts", program);
  const options = ["--noEmit", "--strict", "--target", "es2020", "--module", "nodenext"];
  try {
    execFileSync(tsc, [...options, "--lib", "es2021,dom", file], {
      cwd: consumer.folder,
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

test("facts of the vocabulary and of a place compile, in each form", () => {
  const facts = `{
    "account.total": "1.00",
    "person.age": { from: 60 },
    "relative.relation": { any_of: ["self", "spouse"] },
    "event.household_cancelled": null,
    "331000.checkup_used": "2.00",
  }`;
  expect(faultsOf('"insure"', facts)).toBe("");
});

test.each([
  ["a fact that there is not", '"insure"', '{ "acount.total": "1" }'],
  ["a member that there is not", '"insure"', '{ "relative.relation": "friend" }'],
  ["a number for money", '"insure"', '{ "account.total": 1 }'],
  ["a question that there is not", '"invest"', "{}"],
])("%s does not compile", (_title, question, facts) => {
  expect(faultsOf(question, facts)).toMatch(/error TS2(?:322|345|353|561)/u);
});

const framing = (options: string): string =>
  `import { createFrame, defineElement, type Result } from "gezhang/embed";
import "gezhang/element";
defineElement({ page: "https://gezhang.example/" });
const results: Result[] = [];
createFrame({ page: "https://gezhang.example/", ${options}, onResult: (one) => results.push(one) });
export const said: string | undefined = results[0]?.amount?.most;
`;

test("a frame is typed", () => {
  expect(faultsOfProgram(framing('region: "320500", size: "large", language: "en"'))).toBe("");
  expect(faultsOfProgram(framing('size: "huge"'))).toMatch(/error TS2322/u);
  expect(faultsOfProgram(framing('regoin: "320500"'))).toMatch(/error TS2561/u);
});

/** A program with a policy file in it, as a value of its type. */
function policyProgram(type: string, file: object): string {
  return `import type { ${type} } from "gezhang/policy-files";\nexport const file: ${type} = ${JSON.stringify(file)};\n`;
}

const regionFile = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../policies/regions/${name}`, import.meta.url), "utf8"));

test.each([
  ["RegionFile", "32-jiangsu/320500-suzhou.json"],
  ["RegionFile", "100000-national.json"],
  ["CasesFile", "32-jiangsu/320500-suzhou.cases.json"],
  ["RegionIndexFile", "index.json"],
])("a %s of ours has the type that the schema gives it: %s", (type, name) => {
  expect(faultsOfProgram(policyProgram(type, regionFile(name)))).toBe("");
});

test("a key that the schema does not have, or one that is missing, does not compile", () => {
  const { sources, ...rest } = regionFile("32-jiangsu/320500-suzhou.json");
  expect(faultsOfProgram(policyProgram("RegionFile", rest))).toMatch(/error TS2741/u);
  expect(faultsOfProgram(policyProgram("RegionFile", { ...rest, sources, rules: [] }))).toMatch(
    /error TS2353/u,
  );
});
