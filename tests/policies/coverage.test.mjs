import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { coverage } from "../../policies/tools/coverage.mjs";
import { readLibrary } from "../../policies/tools/library.mjs";
import { entry, library } from "./library.mjs";

const rows = (found) => coverage(found).split("\n");
const rowOf = (found, code) => rows(found).find((line) => line.includes(` ${code} |`));

test("COVERAGE.md is what the policies say", () => {
  const written = readFileSync(new URL("../../policies/COVERAGE.md", import.meta.url), "utf8");
  expect(coverage(readLibrary()), "npm run policies:coverage").toBe(written);
});

test("a cell tells how much is recorded, and for which days", () => {
  const found = library({
    questions: {
      withdraw: { grounds: [entry({ from: "2020-01-01", confirmed: "2023-05-01" })] },
      share: { grounds: [entry({ seen_from: "2021-01-01", until: "2022-01-01", historic: true })] },
      insure: { grounds: [entry({ from: "2022-02-02" })] },
    },
  });
  found.research.set("320000", {
    looked: [
      { question: "insure", result: "partial" },
      { question: "credit", result: "nothing_found" },
    ],
  });
  const cells = rowOf(found, "320000").split(" | ");
  expect(cells.slice(1, 6)).toEqual([
    "收录 2020-01-01–2023-05-01",
    "从前 2021-01-01–2022-01-01",
    "部分 2022-02-02–2022-02-02",
    "没查到",
    "未查",
  ]);
});

test("the share of A and B is of the headline questions' citations, a parent's sources included", () => {
  const found = library({
    questions: {
      share: { grounds: [entry({ from: "2020-01-01", cites: ["good", "above", "weak"] })] },
      credit: { grounds: [entry({ from: "2020-01-01", cites: ["weak", "weak"] })] },
    },
  });
  expect(rowOf(found, "320000")).toMatch(/67% \|$/u);
});
