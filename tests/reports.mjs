import { existsSync, readFileSync } from "node:fs";

/**
 * What each kind of test program reports, brought to { passed, failed, skipped }. No report:
 * nothing passed.
 */

const kNothing = { passed: 0, failed: 0, skipped: 0 };

/** CTest's JUnit file; the counts are attributes of its one `testsuite`. */
export function readJUnit(file) {
  if (!existsSync(file)) return { ...kNothing };
  const [suite] = /<testsuite\b[^>]*>/.exec(readFileSync(file, "utf8")) ?? [""];
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const skipped = count("skipped") + count("disabled");
  return {
    passed: count("tests") - count("failures") - skipped,
    failed: count("failures"),
    skipped,
  };
}

/** Vitest's JSON; a file that could not even be loaded holds no test, and is a failure. */
export function readVitest(file) {
  if (!existsSync(file)) return { ...kNothing };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The JSON object that `gezhang test --json` prints. */
export function readCommandReport(file) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, "utf8"));
    return { passed, failed, skipped: 0 };
  } catch {
    return { ...kNothing };
  }
}
