import { expect, test } from "vitest";
import { readFuzzerLog } from "../fuzz/fuzzer-log.mjs";

const kBegun = `INFO: Running with entropic power schedule (0xFF, 100).
#72	INITED cov: 5078 ft: 11827 corp: 69/6086b exec/s: 0 rss: 63Mb
#128	NEW    cov: 5081 ft: 11840 corp: 70/6100b lim: 64 exec/s: 64 rss: 63Mb L: 14/200 MS: 1 EraseBytes-
`;

test("a run that came to its end tells how far it went", () => {
  const log = `${kBegun}#900	DONE   cov: 5090 ft: 11900 corp: 75/6300b lim: 64 exec/s: 450 rss: 64Mb
Done 900 runs in 2 second(s)
stat::number_of_executed_units: 900
`;
  expect(readFuzzerLog(log)).toEqual({ runs: "900", covered: "5090", corpus: "75" });
});

test("a run that found something names the input and the reason", () => {
  const log = `${kBegun}SUMMARY: AddressSanitizer: heap-buffer-overflow parse.cpp:1:1 in parse
artifact_prefix='./'; Test unit written to build/fuzz/found/policy/crash-1f2e
`;
  expect(readFuzzerLog(log)).toEqual({
    runs: "128",
    covered: "5081",
    corpus: "70",
    input: "build/fuzz/found/policy/crash-1f2e",
    reason: "AddressSanitizer: heap-buffer-overflow parse.cpp:1:1 in parse",
  });
});

test("a property that did not hold says more than the signal that it raised", () => {
  const log = `${kBegun}not as expected: a fault has words
SUMMARY: libFuzzer: deadly signal
`;
  expect(readFuzzerLog(log).reason).toBe("not as expected: a fault has words");
});

test("a run that somebody stopped has found nothing", () => {
  const { input, reason } = readFuzzerLog(`${kBegun}==7== libFuzzer: run interrupted; exiting\n`);
  expect({ input, reason }).toEqual({ reason: "run interrupted; exiting" });
});

test("a program that does not even start has said nothing", () => {
  expect(readFuzzerLog("")).toEqual({});
});
