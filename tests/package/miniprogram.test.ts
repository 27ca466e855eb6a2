import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createConsumer } from "./consumer";

const consumer = createConsumer();
afterAll(() => consumer.remove());

const installed = join(consumer.folder, "node_modules/gezhang");
const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
const hosts = ["wechat", "alipay"] as const;

test.each(hosts)("what gezhang/%s exports is known", async (host) => {
  const require = createRequire(join(consumer.folder, "package.json"));
  const values = Object.keys(require(`gezhang/${host}`) as object).sort();
  const types = readFileSync(join(installed, host, "index.d.ts"), "utf8");
  await expect(`${values.join("\n")}\n\n${types}`).toMatchFileSnapshot(`${host}.api.snapshot`);
});

/** Both ways by which CommonJS projects find a package's entry: by what it exports, and by its folders, as older tools do. */
const resolutions = [
  ["nodenext", ["--module", "nodenext"]],
  ["node10", ["--module", "commonjs", "--moduleResolution", "node10"]],
] as const;

function faultsOf(program: string, options: readonly string[]): string {
  const file = consumer.write("miniprogram.cts", program);
  const common = ["--noEmit", "--strict", "--target", "es2020", "--lib", "es2021,dom"];
  try {
    execFileSync(tsc, [...common, ...options, file], { cwd: consumer.folder, encoding: "utf8" });
    return "";
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

const program = (host: string, options: string, fact: string): string => `
import { type Answer, GezhangError, load } from "gezhang/${host}";
export async function ask(): Promise<Answer | string> {
  try {
    const engine = await load(${options});
    return engine.policies({}).open("320500", "2016-06-01").check("insure", { "${fact}": "4200.00" });
  } catch (error) {
    return error instanceof GezhangError ? error.faults[0]?.message.en ?? "" : "";
  }
}
`;

test.each(resolutions)("the engine for a mini-program is typed: %s", (_name, options) => {
  const path = '{ path: "/gezhang/gezhang.wasm.br" }';
  expect(faultsOf(program("wechat", path, "account.prior_years"), options)).toBe("");
  expect(faultsOf(program("alipay", "", "account.prior_years"), options)).toBe("");
  expect(faultsOf(program("wechat", "", "account.prior_years"), options)).toMatch(/error TS2554/u);
  expect(faultsOf(program("alipay", "", "acount.prior_years"), options)).toMatch(
    /error TS2(?:353|561)/u,
  );
});

test("WeChat's npm copies a folder in which gezhang/wechat is found, with its WebAssembly", () => {
  const description = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
    readonly miniprogram: string;
  };
  const folder = join(installed, description.miniprogram);
  for (const file of ["index.js", "wechat.js", "gezhang.wasm", "gezhang.wasm.br"]) {
    expect(existsSync(join(folder, file)), file).toBe(true);
  }
});

test("the engine for Alipay answers in any CommonJS program, and makes no code of texts", () => {
  const file = consumer.write(
    "answer.cjs",
    `const { readFileSync } = require("node:fs");
const { load } = require("gezhang/alipay");
const text = (name) => readFileSync(require.resolve("gezhang/policies/" + name + ".json"), "utf8");
const { packs } = JSON.parse(text("index"));
const pack = (name) => ({ text: text(name), sha256: packs.find((one) => one.name === name).sha256 });
load().then((engine) => {
  const suzhou = engine.packed([pack("base"), pack("320000")]).open("320500", "2016-06-01");
  console.log(suzhou.check("insure", { "account.prior_years": "4200.00" }).verdict);
});
`,
  );
  const options = ["--disallow-code-generation-from-strings", file];
  const output = execFileSync(process.execPath, options, {
    cwd: consumer.folder,
    encoding: "utf8",
  });
  expect(output.trim()).toBe("depends");
});
