import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { traditionalWords } from "./traditional-words.ts";

const convert = Converter({ from: "cn", to: "tw" });
const longestPhrase = 8;

/** A stretch of Chinese as it stands in a text, and as a reader of traditional characters writes it. */
interface Stretch {
  readonly simplified: string;
  readonly traditional: string;
}

/**
 * The table by which the page writes traditional characters: pairs of equal halves, parted by `|`. It holds the
 * characters of these texts, and a phrase wherever a character alone would come out wrong (后 in 后台, 划 in 划算).
 * Every stretch of Chinese in the texts is proved to come out as OpenCC and our word list have it.
 */
export function traditionalTable(texts: Iterable<string>): string {
  const stretches = [...stretchesOf(texts)].map((simplified) => ({
    simplified,
    traditional: traditionalOf(simplified),
  }));
  const pairs = characterPairs(stretches);
  addPhrases(pairs, stretches);
  return [...pairs].map(([from, to]) => from + to).join("|");
}

/** OpenCC's, with our words laid over it; both keep each character in its place. */
export function traditionalOf(simplified: string): string {
  const written = [...convert(simplified)];
  const original = [...simplified];
  if (written.length !== original.length)
    throw new Error(`${simplified} has another length in traditional characters`);
  for (const match of simplified.matchAll(ownWords)) {
    const word = [...(traditionalWords[match[0]] ?? "")];
    const start = [...simplified.slice(0, match.index)].length;
    written.splice(start, word.length, ...word);
  }
  return written.join("");
}

/** Every text that the page can show: the policies, the page's own words, and those that the core puts together. */
export function* textsOfPage(root: string): Iterable<string> {
  for (const folder of ["policies/regions", "core/src", "core/include"]) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((file) => extname(file) !== "" && !file.includes(".cases.")))
      yield readFileSync(join(root, folder, name), "utf8");
  }
  for (const file of ["policies/vocabulary.json", "policies/rates.json"])
    yield readFileSync(join(root, file), "utf8");
  const words = "web/src/language";
  for (const name of readdirSync(join(root, words)))
    yield readFileSync(join(root, words, name), "utf8");
}

const ownWords = new RegExp(Object.keys(traditionalWords).sort(longestFirst).join("|"), "gu");

function stretchesOf(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [stretch] of text.matchAll(/[\u3400-\u9fff]+/gu)) found.add(stretch);
  return found;
}

/** Each character as it is mostly written. */
function characterPairs(stretches: readonly Stretch[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { simplified, traditional } of stretches) {
    for (const [index, from] of [...simplified].entries()) {
      const to = traditional.charAt(index);
      const written = counts.get(from) ?? new Map<string, number>();
      counts.set(from, written.set(to, (written.get(to) ?? 0) + 1));
    }
  }
  const pairs = new Map<string, string>();
  for (const [from, written] of counts) {
    const [to = from] = [...written].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (to !== from) pairs.set(from, to);
  }
  return pairs;
}

/** Adds phrases until every stretch comes out right; a phrase is written alike wherever it stands. */
function addPhrases(pairs: Map<string, string>, stretches: readonly Stretch[]): void {
  for (const stretch of stretches) {
    for (let wrong = firstWrong(pairs, stretch); wrong >= 0; wrong = firstWrong(pairs, stretch)) {
      const phrase = phraseAt(stretch, wrong, pairs, stretches);
      if (phrase === undefined)
        throw new Error(
          `no phrase tells how ${stretch.simplified} is written: ${stretch.traditional}`,
        );
      pairs.set(...phrase);
    }
  }
  // A phrase added late can cut into an earlier stretch.
  const spoilt = stretches.find((stretch) => firstWrong(pairs, stretch) >= 0);
  if (spoilt !== undefined) addPhrases(pairs, stretches);
}

function firstWrong(
  pairs: ReadonlyMap<string, string>,
  { simplified, traditional }: Stretch,
): number {
  const written = write(pairs, simplified);
  return [...traditional].findIndex((character, index) => character !== written.charAt(index));
}

/** As the page does it. */
function write(pairs: ReadonlyMap<string, string>, text: string): string {
  let written = "";
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longestPhrase, text.length - at);
    while (length > 1 && !pairs.has(text.slice(at, at + length))) --length;
    const found = text.slice(at, at + length);
    written += pairs.get(found) ?? found;
    at += length;
  }
  return written;
}

/** The shortest new phrase around a character that is written alike in all stretches. */
function phraseAt(
  { simplified, traditional }: Stretch,
  at: number,
  pairs: ReadonlyMap<string, string>,
  stretches: readonly Stretch[],
): [string, string] | undefined {
  for (let length = 2; length <= longestPhrase; ++length) {
    for (let start = Math.max(0, at - length + 1); start <= at; ++start) {
      const from = simplified.slice(start, start + length);
      const to = traditional.slice(start, start + length);
      if (from.length === length && pairs.get(from) !== to && isWrittenAlike(from, to, stretches))
        return [from, to];
    }
  }
  return undefined;
}

function isWrittenAlike(from: string, to: string, stretches: readonly Stretch[]): boolean {
  return stretches.every(({ simplified, traditional }) => {
    for (let at = simplified.indexOf(from); at >= 0; at = simplified.indexOf(from, at + 1))
      if (traditional.slice(at, at + from.length) !== to) return false;
    return true;
  });
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
