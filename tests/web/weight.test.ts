import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtPage } from "./browser";

const kilobyte = 1024;

function weightOf(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

function assets(pattern: RegExp): number {
  const folder = join(builtPage, "assets");
  const found = readdirSync(folder).filter(
    (name) => pattern.test(name) && !/\.(?:br|gz)$/u.test(name),
  );
  expect(found, String(pattern)).not.toEqual([]);
  return found.reduce((sum, name) => sum + weightOf(join(folder, name)), 0);
}

test("a first visit weighs no more than its budget, with the nation and the heaviest province", () => {
  const provinces = readdirSync(join(builtPage, "assets")).filter((name) =>
    /^policies-\d.*\.json$/u.test(name),
  );
  const weights = {
    page: weightOf(join(builtPage, "index.html")),
    styles: assets(/^style-.*\.css$/u),
    script: assets(/^index-.*\.js$/u),
    loader: assets(/^src-.*\.js$/u),
    core: assets(/^gezhang-(?!full).*\.wasm$/u),
    nation: assets(/^policies-base-/u),
    province: Math.max(...provinces.map((name) => weightOf(join(builtPage, "assets", name)))),
  };
  console.table(weights);
  expect(weights.page + weights.styles + weights.script).toBeLessThanOrEqual(46 * kilobyte);
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  expect(all).toBeLessThanOrEqual(200 * kilobyte);
});

test("nothing stands inline in the page: no script, no style, and the policy that forbids them", () => {
  const html = readFileSync(join(builtPage, "index.html"), "utf8");
  expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|javascript:/u);
  expect(html).toContain('http-equiv="Content-Security-Policy"');
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  expect(html).not.toMatch(/https?:\/\//u);
});
