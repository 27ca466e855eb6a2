/** A source of numbers that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const odd: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 1, 1.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY],
  ...["", "ready", "size", "step", "result", "error", "settings", "__proto__", "constructor"],
  ...["320500", "insure", "2016-06-01", "yes", "500.00", "refused", "en", "largest"],
  ...["<img src=x onerror=alert(1)>", "\u0000", "\ud800", "9".repeat(5000), "toString"],
];

const names = [
  ...["gezhang", "type", "height", "result", "code", "settings", "language", "size"],
  ...["region", "question", "day", "verdict", "amount", "least", "most", "facts"],
  ...["account.prior_years", "from", "to", "__proto__", "constructor", "then", "toJSON", "length"],
];

/** What somebody might send: values near to our messages, and values from nowhere. All of it can be sent by postMessage. */
export function hostileValue(next: () => number, depth = 0): unknown {
  const pick = <Value>(all: readonly Value[]): Value =>
    all[Math.floor(next() * all.length)] as Value;
  const kind = next();
  if (depth > 3 || kind < 0.35) return pick(odd);
  if (kind < 0.45)
    return Array.from({ length: Math.floor(next() * 4) }, () => hostileValue(next, depth + 1));
  if (kind < 0.5) return pick([new Date(0), new Map([["type", "ready"]]), new Uint8Array(3), /x/u]);
  const made: Record<string, unknown> = {};
  for (let count = Math.floor(next() * 6); count > 0; --count)
    Object.defineProperty(made, pick(names), {
      value: hostileValue(next, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (next() < 0.6) {
    made.gezhang = next() < 0.8 ? 1 : pick(odd);
    made.type = pick(["ready", "size", "step", "result", "error", "settings", "other"]);
  }
  return made;
}
