import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program with a home of its own, so that it neither finds nor leaves anything on this machine. */
export interface Program {
  readonly child: ChildProcess;
  readonly home: string;
  /** Ends it and what it started, and takes its home away. */
  stop(): Promise<void>;
}

export function startProgram(
  command: string,
  parameters: (home: string) => readonly string[],
  { stdio = "ignore", env = {} }: Pick<SpawnOptions, "stdio" | "env"> = {},
): Program {
  const home = mkdtempSync(join(tmpdir(), "gezhang-engine-"));
  const child = spawn(command, parameters(home), {
    stdio,
    env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, ...env },
    // A group of its own: browsers are many processes.
    detached: true,
  });
  const ended = once(child, "close");
  return {
    child,
    home,
    stop: async () => {
      endGroup(child);
      await ended;
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
