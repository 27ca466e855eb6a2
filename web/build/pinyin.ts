import { pinyin } from "pinyin-pro";
import { pinyinOverrides } from "./pinyin-overrides.ts";

const overridden = new RegExp(Object.keys(pinyinOverrides).sort(longestFirst).join("|"), "gu");

/** The syllables of a place name, without tones: 苏州市 → `su zhou shi`. */
export function syllables(name: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const match of name.matchAll(overridden)) {
    parts.push(dictionary(name.slice(done, match.index)), pinyinOverrides[match[0]] ?? "");
    done = match.index + match[0].length;
  }
  parts.push(dictionary(name.slice(done)));
  return parts.filter((part) => part !== "").join(" ");
}

function dictionary(text: string): string {
  const read = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return read
    .join(" ")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/gu, "")
    .trim();
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
