import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createConsumer } from "./consumer";

const consumer = createConsumer();
afterAll(() => consumer.remove());
const installed = join(consumer.folder, "node_modules/gezhang");

interface Description {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

test("the tarball has these files and no others", async () => {
  await expect(`${consumer.packed.join("\n")}\n`).toMatchFileSnapshot("files.snapshot");
});

test("every entry leads to a file", () => {
  const { exports } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  ) as Description;
  const targets = Object.values(exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  const files = targets.filter((target) => !target.includes("*"));
  expect(files.filter((file) => !consumer.packed.includes(file.replace("./", "")))).toEqual([]);
});

test.each(["index", "full", "script", "embed/index"])("what %s exports is known", async (name) => {
  const file = pathToFileURL(join(installed, `${name}.js`)).href;
  const module = (await import(/* @vite-ignore */ file)) as object;
  const types = readFileSync(join(installed, `${name}.d.ts`), "utf8");
  const values = Object.keys(module).sort().join("\n");
  await expect(`${values}\n\n${types}`).toMatchFileSnapshot(
    `${name.replace("/", "-")}.api.snapshot`,
  );
});

test.each(["gezhang.wasm", "gezhang-full.wasm"])(
  "%s is what tests/wasm has looked into: its imports, its features",
  (name) => {
    const built = new URL(`../../build/wasm/${name}`, import.meta.url);
    expect(readFileSync(join(installed, name)).equals(readFileSync(built))).toBe(true);
  },
);

test("nothing waits at the top level, and nothing is put into the global scope", async () => {
  const scripts = consumer.packed.filter((name) => /(?<!twin)\.m?js$/u.test(name));
  for (const name of scripts) {
    const text = readFileSync(join(installed, name), "utf8");
    expect(text, name).not.toMatch(/^(?:const .* = )?await /mu);
    expect(text, name).not.toMatch(/\b(?:globalThis|window)\.\w+\s*=[^=]/u);
  }
});
