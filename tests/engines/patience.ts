import { setTimeout as pause } from "node:timers/promises";

const patience = 40_000;

/** A browser that gives no reply at all: it hangs, and whatever else it is asked waits for ever. */
export class Silent extends Error {}

/**
 * The first value that is not `undefined`; a throw counts as "not yet", and is what is told when it comes to nothing. A
 * silent browser is told at once.
 */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  let reason: unknown = "nothing came";
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      if (error instanceof Silent) throw error;
      reason = error;
    }
    await pause(50);
  }
  throw new Error(`${what}: ${reason}`);
}

/** The reply to a command, or `Silent` when none comes for as long as half a journey takes at its slowest. */
export async function replyTo<T>(command: string, reply: Promise<T>): Promise<T> {
  const over = new AbortController();
  const silence = pause(patience / 2, undefined, { signal: over.signal }).then(() => {
    throw new Silent(`${command}: no reply in ${patience / 2000} s`);
  });
  try {
    return await Promise.race([reply, silence]);
  } finally {
    over.abort();
    silence.catch(() => {});
  }
}
