import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withLock } from "../../wasm/toolchain/lock.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gezhang-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kLock = new URL("../../wasm/toolchain/lock.mjs", import.meta.url).href;
const file = () => path.join(folder, "a.lock");

/** Another process that holds the lock until it is killed. */
async function holder() {
  const script = `
    import { withLock } from ${JSON.stringify(kLock)};
    await withLock(${JSON.stringify(file())}, () => {}, async () => {
      console.log("held");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

// flock(1) belongs to Linux, and so does all that is locked: only there is Emscripten fetched.
describe.runIf(process.platform === "linux")("a lock", () => {
  test("lets one in after the other", async () => {
    const order = [];
    const enter = (name) =>
      withLock(
        file(),
        () => {},
        async () => {
          order.push(`${name} in`);
          await new Promise((resolve) => setTimeout(resolve, 50));
          order.push(`${name} out`);
        },
      );
    await Promise.all([enter("a"), enter("b")]);
    const [first, second] = order[0] === "a in" ? ["a", "b"] : ["b", "a"];
    expect(order).toEqual([`${first} in`, `${first} out`, `${second} in`, `${second} out`]);
  });

  test("is given up when the work fails", async () => {
    const failing = withLock(
      file(),
      () => {},
      async () => {
        throw new Error("broken");
      },
    );
    await expect(failing).rejects.toThrow("broken");
    expect(
      await withLock(
        file(),
        () => {},
        async () => "in",
      ),
    ).toBe("in");
  });

  test("is waited for, with a word, and falls free when its holder is killed", async () => {
    const other = await holder();
    const waiting = vi.fn(() => other.kill("SIGKILL"));
    expect(await withLock(file(), waiting, async () => "in")).toBe("in");
    expect(waiting).toHaveBeenCalledOnce();
  });
});
