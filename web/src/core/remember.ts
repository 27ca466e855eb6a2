import type { Region } from "../../../wasm/package/src/index.js";

/**
 * Remembers, for each open region, what the core last said in reply to `ask`: a page is drawn far more often than what is
 * asked changes, and a region never changes.
 */
export function rememberLast<Asked extends readonly unknown[], Reply>(
  ask: (region: Region, ...asked: Asked) => Reply,
  keyOf: (...asked: Asked) => string,
): (region: Region, ...asked: Asked) => Reply {
  const last = new WeakMap<Region, { readonly key: string; readonly reply: Reply }>();
  return (region, ...asked) => {
    const key = keyOf(...asked);
    const known = last.get(region);
    if (known?.key === key) return known.reply;
    const reply = ask(region, ...asked);
    last.set(region, { key, reply });
    return reply;
  };
}
