/**
 * Reads a coverage report in lcov's format: a record a file, with a line for each line of code and
 * for each outcome (true, false) of each condition.
 */
export function readLcov(text) {
  const records = [];
  let record;
  for (const line of text.split("\n")) {
    const [key, rest = ""] = split(line, ":");
    if (key === "SF") record = { file: rest, lines: nothing(), branches: nothing() };
    if (key === "end_of_record") records.push(record);
    if (key === "DA") {
      const [number, count] = rest.split(",");
      add(record.lines, Number(number), count);
    }
    if (key === "BRDA") {
      const [number, , outcome, count] = rest.split(",");
      add(record.branches, `${number} ${outcome === "0" ? "true" : "false"}`, count);
    }
  }
  return records;
}

/** Several records, or sums of them, as one. */
export function sumOf(records) {
  const sum = { lines: nothing(), branches: nothing() };
  for (const record of records) {
    for (const kind of ["lines", "branches"]) {
      sum[kind].all += record[kind].all;
      sum[kind].covered += record[kind].covered;
    }
  }
  return sum;
}

/** Of an empty file everything is covered. */
export function percent({ all, covered }) {
  return all === 0 ? 100 : (100 * covered) / all;
}

function nothing() {
  return { all: 0, covered: 0, missed: [] };
}

function add(kind, place, count) {
  kind.all += 1;
  if (count === "0" || count === "-") kind.missed.push(place);
  else kind.covered += 1;
}

function split(line, separator) {
  const at = line.indexOf(separator);
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
