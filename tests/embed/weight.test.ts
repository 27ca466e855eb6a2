import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";

const kilobyte = 1024;

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

const weightOf = (path: string): number => brotliCompressSync(textOf(path)).length;

test("the script that a site links weighs two kilobytes at most, and so does the module", () => {
  const weights = {
    script: weightOf("web/dist/embed.js"),
    module: weightOf("build/package/embed/embed.js"),
  };
  console.table(weights);
  for (const weight of Object.values(weights)) expect(weight).toBeLessThanOrEqual(2 * kilobyte);
});

test("what the questions in the page itself weigh, beside the engine, is known", () => {
  const weights = {
    questions: weightOf("build/package/embed/mount.js"),
    styles: weightOf("build/package/embed/inline.css"),
    english: weightOf("build/package/embed/en.js"),
    traditional: weightOf("build/package/embed/traditional.js"),
  };
  console.table(weights);
  expect(weights.questions).toBeLessThanOrEqual(18 * kilobyte);
  expect(weights.styles).toBeLessThanOrEqual(2 * kilobyte);
});

test("the linked script is written as browsers of 2018 read it, and asks nothing of them by text", () => {
  const script = textOf("web/dist/embed.js");
  // Later than that: optional chaining, nullish coalescing, a catch without a name, fields of classes, import().
  expect(script).not.toMatch(/\?\.[a-z(]|\?\?|catch\{|\bstatic\s*\w+=|\bimport\(/iu);
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|\beval\b|\bFunction\(|document\.write/u,
  );
});

test("nothing of a policy's words can become markup in what is embedded", () => {
  for (const name of ["embed", "mount"]) {
    const script = textOf(`build/package/embed/${name}.js`);
    expect(script, name).not.toMatch(/insertAdjacentHTML|outerHTML|\beval\(|new Function\(/u);
  }
});
