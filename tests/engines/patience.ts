import { setTimeout as pause } from "node:timers/promises";

const patience = 40_000;

/** The first value that is not `undefined`; a throw counts as "not yet", and is what is told when it comes to nothing. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  let reason: unknown = "nothing came";
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      reason = error;
    }
    await pause(50);
  }
  throw new Error(`${what}: ${reason}`);
}
