import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtPage } from "./browser";

const folder = join(builtPage, "assets/studio");

function weightOf(pattern: RegExp): number {
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  expect(found, String(pattern)).toHaveLength(1);
  return found.reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length,
    0,
  );
}

test("the studio weighs no more than its budget", () => {
  const weights = {
    script: weightOf(/^studio-.*\.js$/u),
    comparison: weightOf(/^diff-view-.*\.js$/u),
    styles: weightOf(/^studio-.*\.css$/u),
    core: weightOf(/^gezhang-full-.*\.wasm$/u),
    everywhere: weightOf(/^files-base-.*\.json$/u),
  };
  console.table(weights);
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  expect(all).toBeLessThanOrEqual(360 * 1024);
});

test("no file of the citizen's page knows of the studio", () => {
  const own = readdirSync(join(builtPage, "assets"), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|css)$/u.test(entry.name))
    .map((entry) => join(builtPage, "assets", entry.name));
  const others = ["index.html", "worker.js"].map((name) => join(builtPage, name));
  for (const file of [...own, ...others.filter((name) => existsSync(name))]) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(/studio|cm-editor/u);
  }
});
