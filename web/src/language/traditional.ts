import { table } from "virtual:gezhang/traditional";

/** Longest first: 后台 must be seen before 后. */
const pairs = new Map(
  table.split("|").map((pair) => {
    const half = pair.length / 2;
    return [pair.slice(0, half), pair.slice(half)] as const;
  }),
);
const longest = Math.max(...[...pairs.keys()].map((words) => words.length));

/**
 * Simplified characters to traditional ones, by a table that the build made with OpenCC from every text that the page
 * can show, and proved on each of them.
 */
export function toTraditional(text: string): string {
  let written = "";
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !pairs.has(text.slice(at, at + length))) --length;
    const found = text.slice(at, at + length);
    written += pairs.get(found) ?? found;
    at += length;
  }
  return written;
}

const converted = new WeakMap<object, unknown>();

/** The page's own words; those that take a name or a number are converted when they have it. Done once for each. */
export function traditionalTexts<Words extends object>(texts: Words): Words {
  const known = converted.get(texts);
  if (known !== undefined) return known as Words;
  const words = convert(texts) as Words;
  converted.set(texts, words);
  return words;
}

function convert(value: unknown): unknown {
  if (typeof value === "string") return toTraditional(value);
  if (typeof value === "function")
    return (...given: readonly unknown[]) => convert(Reflect.apply(value, undefined, given));
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part)]));
}
