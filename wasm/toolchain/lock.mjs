import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { Stop } from "./stop.mjs";

/**
 * Runs `work` while no other process holds the lock on `file`; calls `onWait` if one does.
 *
 * The lock is the kernel's (flock(1), part of every Debian): it ends with its holder however that
 * dies, so there is no such thing as a stale one. The holder is a `cat` that ends when our end of
 * its standard input closes.
 */
export async function withLock(file, onWait, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const holder = spawn("flock", [file, "sh", "-c", "echo held; exec cat"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(holder, "close");
  const waiting = setTimeout(onWait, 500);
  const held = await Promise.race([once(holder.stdout, "data"), ended.then(() => false)]);
  clearTimeout(waiting);
  if (!held) throw new Stop(`cannot lock ${file}`);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
