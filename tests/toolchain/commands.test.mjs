import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { capture, pipe, runLogged } from "../../wasm/toolchain/commands.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gezhang-commands-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sh = (script) => ["sh", "-c", script];

test("a command that does not exist has a status, like any that fails", () => {
  expect(capture("no-such-command").status).toBe(127);
  expect(capture("sh", ["-c", "echo out; echo err >&2; exit 3"])).toEqual({
    status: 3,
    output: "out\n",
    errors: "err\n",
  });
});

describe("a logged command", () => {
  const log = () => path.join(folder, "deep", "command.log");
  const run = (script) => runLogged("sh", ["-c", script], { log: log() });

  test("leaves its whole output in the log", async () => {
    await run("seq 100");
    expect(readFileSync(log(), "utf8").split("\n")).toHaveLength(101);
  });

  test("fails with the end of its output and the place of the log", async () => {
    const failure = await run("seq 100; echo the reason >&2; exit 4").catch((error) => error);
    expect(failure.message).toContain("the reason");
    expect(failure.message).not.toMatch(/^1$/m);
    expect(failure.message).toContain("failed (4)");
    expect(failure.message).toContain(log());
  });

  test("that cannot be started fails in the same way", async () => {
    await expect(runLogged("no-such-command", [], { log: log() })).rejects.toThrow("ENOENT");
  });
});

describe("a pipe", () => {
  const file = () => path.join(folder, "out");

  test("carries what the first writes to the second", async () => {
    await pipe(sh("seq 3"), sh(`cat > "${file()}"`));
    expect(readFileSync(file(), "utf8")).toBe("1\n2\n3\n");
  });

  test("fails when either end does", async () => {
    await expect(pipe(sh("echo half; exit 1"), sh("cat > /dev/null"))).rejects.toThrow(
      "failed (1)",
    );
    await expect(pipe(sh("echo whole"), sh("cat > /dev/null; exit 2"))).rejects.toThrow(
      "failed (2)",
    );
  });
});
