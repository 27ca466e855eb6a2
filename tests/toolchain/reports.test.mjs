import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readCommandReport, readJUnit, readVitest } from "../reports.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gezhang-reports-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(text) {
  const file = path.join(folder, "report");
  writeFileSync(file, text);
  return file;
}

test("CTest's report is counted by the attributes of its suite", () => {
  const file = report(`<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="Linux"
	tests="12"
	failures="2"
	disabled="1"
	skipped="3"
	hostname="">
	<testcase name="a failures=9 test" time="0"/>
</testsuite>`);
  expect(readJUnit(file)).toEqual({ passed: 6, failed: 2, skipped: 4 });
});

test("Vitest's report counts a file that could not be loaded as a failure", () => {
  const file = report(
    JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "passed", assertionResults: [{ status: "passed" }] },
      ],
    }),
  );
  expect(readVitest(file)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test("the command's report is its JSON", () => {
  expect(readCommandReport(report('{"passed":7,"failed":0}'))).toEqual({
    passed: 7,
    failed: 0,
    skipped: 0,
  });
});

test("where there is no report, nothing passed", () => {
  for (const read of [readJUnit, readVitest, readCommandReport]) {
    expect(read(path.join(folder, "none"))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  }
});
