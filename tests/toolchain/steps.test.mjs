import { describe, expect, test } from "vitest";
import { Steps, Unwell } from "../../wasm/toolchain/steps.mjs";

/** What is written, with the times taken out. */
function recorder() {
  const lines = [];
  const write = (text) => lines.push(text.replace(/\d+\.\d s/g, "T s").trimEnd());
  return { lines, steps: new Steps({ write }) };
}

describe("a step", () => {
  test("is one line, with what came of it and the time it took", async () => {
    const { lines, steps } = recorder();
    await steps.run("Node modules", async () => "installed");
    await steps.run("Build", async () => {});
    expect(lines).toEqual(["✓ Node modules: installed (T s)", "✓ Build (T s)"]);
  });

  test("that fails says so and stops what follows", async () => {
    const { lines, steps } = recorder();
    const failing = steps.run("Build", async () => {
      throw new Error("no compiler");
    });
    await expect(failing).rejects.toThrow("no compiler");
    expect(lines).toEqual(["✗ Build: failed (T s)"]);
  });

  test("that ran and found faults is marked, and does not stop what follows", async () => {
    const { lines, steps } = recorder();
    await steps.run("Tests", async () => new Unwell("1 passed, 1 failed"));
    expect(lines).toEqual(["✗ Tests: 1 passed, 1 failed (T s)"]);
  });
});
