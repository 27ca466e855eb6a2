import { execFileSync } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { readCases } from "../wasm/files";
import { askNative } from "../wasm/native";
import { createConsumer } from "./consumer";

const consumer = createConsumer();
afterAll(() => consumer.remove());
const cases = readCases();
consumer.write("cases.json", JSON.stringify(cases));

/** A program that answers every case from the packs that the package carries. */
const program = (entry: string, before: string): string => `
import { readFileSync } from "node:fs";
${before}
const { load } = await import("${entry}");
const text = (name) =>
  readFileSync(new URL(import.meta.resolve("gezhang/policies/" + name + ".json")), "utf8");
const packs = JSON.parse(text("index")).packs;
const policies = (await load()).packed(packs.map(({ name, sha256 }) => ({ text: text(name), sha256 })));
for (const { region, question, on, facts } of JSON.parse(readFileSync("cases.json", "utf8"))) {
  const opened = policies.open(region, on);
  console.log(opened.checkText(question, JSON.stringify(facts)));
  opened.close();
}
`;

test.each([
  ["gezhang", ""],
  ["gezhang", "delete globalThis.WebAssembly;"],
  ["gezhang/script", ""],
])(
  "%s answers every case with the command's bytes, and makes no code of strings (%s)",
  async (entry, before) => {
    consumer.write("answer.js", program(entry, before));
    const output = execFileSync(
      process.execPath,
      ["--disallow-code-generation-from-strings", "answer.js"],
      { cwd: consumer.folder, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const answers = output.trimEnd().split("\n");
    const native = await askNative(cases);
    expect(answers.length).toBe(native.length);
    expect(answers.findIndex((answer, index) => answer !== native[index])).toBe(-1);
  },
);

test("what others embed is imported on a server, and does nothing there", () => {
  consumer.write(
    "server.js",
    `import { createFrame, defineElement } from "gezhang/embed";
import "gezhang/element";
defineElement({ page: "https://gezhang.example/" });
console.log(typeof createFrame, typeof HTMLElement);
`,
  );
  const options = ["--disallow-code-generation-from-strings", "server.js"];
  const output = execFileSync(process.execPath, options, {
    cwd: consumer.folder,
    encoding: "utf8",
  });
  expect(output.trim()).toBe("function undefined");
});
