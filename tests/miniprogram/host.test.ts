import { expect, test } from "vitest";
import { Host } from "./host";

const absent = [
  ...["WebAssembly", "BigInt", "BigInt64Array", "SharedArrayBuffer", "Atomics", "globalThis"],
  ...["TextDecoder", "TextEncoder", "URL", "fetch", "performance", "document", "window", "self"],
  ...["process", "Buffer", "queueMicrotask", "structuredClone", "FormData"],
  ...["FinalizationRegistry", "WeakRef", "AggregateError", "Iterator"],
];

test.each(["wechat", "alipay"] as const)("a script in %s has what a telephone gives it", (name) => {
  const host = new Host({ name });
  expect(absent.filter((one) => host.run(`typeof ${one}`) !== "undefined")).toEqual([]);
  expect(host.run("typeof wx")).toBe(name === "wechat" ? "object" : "undefined");
  expect(host.run("typeof my")).toBe(name === "alipay" ? "object" : "undefined");
  for (const made of [
    "eval('1')",
    "new Function('return 1')",
    "(() => 1).constructor('return 1')",
  ]) {
    expect(() => host.run(made), made).toThrow("Code generation from strings disallowed");
  }
  for (const method of ["[].flat", "[].at", "Object.fromEntries", "''.replaceAll", "''.matchAll"]) {
    expect(host.run(`typeof ${method}`), method).toBe("undefined");
  }
  expect(() => host.require("nowhere.js")).toThrow("ENOENT");
});

test("WXWebAssembly takes a path in the package, and nothing else", async () => {
  const host = new Host({ name: "wechat" });
  const made = (what: string): Promise<unknown> =>
    host.run(`WXWebAssembly.instantiate(${what}, {})`) as Promise<unknown>;
  await expect(made("new ArrayBuffer(8)")).rejects.toThrow("not support buffer");
  await expect(made("'/pages.js'")).rejects.toThrow("not support path");
  await expect(made("'https://gezhang.example/gezhang.wasm'")).rejects.toThrow("not support path");
  await expect(made("'/../../wasm/gezhang.wasm'")).rejects.toThrow("outside the package");
  await expect(made("'/gezhang/nowhere.wasm'")).rejects.toThrow("ENOENT");
});
