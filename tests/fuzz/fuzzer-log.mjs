/** What a libFuzzer program said of its run. What it did not come to say is undefined. */
export function readFuzzerLog(text) {
  const last = (pattern) => [...text.matchAll(pattern)].at(-1)?.[1];
  return {
    runs: last(/^stat::number_of_executed_units:\s+(\d+)$/gm) ?? last(/^#(\d+)\s/gm),
    covered: last(/^#\d+\s.*\bcov: (\d+)/gm),
    corpus: last(/^#\d+\s.*\bcorp: (\d+)/gm),
    input: last(/Test unit written to (\S+)/g),
    reason:
      last(/^(not as expected: .*)$/gm) ??
      last(/^SUMMARY: (.*)$/gm) ??
      last(/^==\d+== libFuzzer: (.*)$/gm),
  };
}
