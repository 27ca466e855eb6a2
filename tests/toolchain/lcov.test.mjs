import { expect, test } from "vitest";
import { percent, readLcov, sumOf } from "../lcov.mjs";

const kReport = `SF:/clone/core/src/money.cpp
FN:10,parse
FNDA:3,parse
FNF:1
FNH:1
DA:10,3
DA:11,0
BRDA:10,0,0,2
BRDA:10,0,1,0
BRDA:11,0,0,-
BRF:3
BRH:1
LF:2
LH:1
end_of_record
SF:C:/clone/core/src/rate.cpp
DA:1,1
end_of_record
`;

test("a report tells what of each file was run, and where the rest is", () => {
  expect(readLcov(kReport)).toEqual([
    {
      file: "/clone/core/src/money.cpp",
      lines: { all: 2, covered: 1, missed: [11] },
      branches: { all: 3, covered: 1, missed: ["10 false", "11 true"] },
    },
    {
      file: "C:/clone/core/src/rate.cpp",
      lines: { all: 1, covered: 1, missed: [] },
      branches: { all: 0, covered: 0, missed: [] },
    },
  ]);
});

test("files add up", () => {
  const { lines, branches } = sumOf(readLcov(kReport));
  expect([lines.covered, lines.all]).toEqual([2, 3]);
  expect(percent(lines)).toBeCloseTo(66.7, 1);
  expect(percent(branches)).toBeCloseTo(33.3, 1);
  expect(percent({ all: 0, covered: 0 })).toBe(100);
});
