/** Lines of equal columns: `rows` of texts under `headings`; what begins with a number stands right. */
export function table(headings, rows) {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => [...row[column]].length)),
  );
  const isNumeric = headings.map((_, column) => rows.every((row) => /^[\d—]|^$/.test(row[column])));
  const line = (row) =>
    row
      .map((text, column) => {
        const padding = " ".repeat(widths[column] - [...text].length);
        return isNumeric[column] ? padding + text : text + padding;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(headings), rule, ...rows.map(line)].join("\n");
}
