import { traditional } from "virtual:gezhang/places";
import type { Place } from "./places";

/** 蘇 is looked for as 苏. */
const simplified = new Map(
  (traditional.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * What is compared: full width and half width, capitals and small letters, traditional and simplified characters are all one, and
 * spaces and apostrophes nothing.
 */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s'’·\-()]/gu, "")
    .replace(/ü/gu, "v")
    .replace(/[\u3400-\u9fff]/gu, (character) => simplified.get(character) ?? character);
}

function initials(pinyin: string): string {
  return pinyin
    .split(" ")
    .map((syllable) => syllable.charAt(0))
    .join("");
}

/** How well a place answers to what was typed; 0 is best, `undefined` not at all. */
function distance(place: Place, query: string): number | undefined {
  const name = fold(place.name);
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  const full = fold(place.pinyin);
  if (full.startsWith(query)) return 2;
  if (initials(place.pinyin).startsWith(query)) return 3;
  const english = fold(place.english);
  if (english.startsWith(query)) return 4;
  if (name.includes(query)) return 5;
  if (place.former.some((former) => query.startsWith(former) || former.startsWith(query))) return 5;
  // A place typed more fully than the index has it: 苏州市姑苏区.
  if (query.startsWith(stem(name))) return 6;
  if (query.length > 3 && (full.includes(query) || english.includes(query))) return 7;
  return undefined;
}

/** 江苏苏州 and 江苏省苏州市 name Suzhou: the province in front only narrows the search. */
function distanceBelow(place: Place, parent: string, query: string): number | undefined {
  const plain = distance(place, query);
  if (plain !== undefined && plain < 5) return plain;
  const prefix = [fold(parent), stem(fold(parent))].find(
    (start) => start !== "" && query.length > start.length && query.startsWith(start),
  );
  const narrowed = prefix === undefined ? undefined : distance(place, query.slice(prefix.length));
  return narrowed === undefined ? plain : Math.min(narrowed, plain ?? narrowed);
}

function stem(name: string): string {
  return name.length > 2
    ? name.replace(/(?:市|省|(?:壮族|回族|维吾尔)?自治区|地区|盟|州)$/u, "")
    : name;
}

/** The places that answer to a Chinese name, pinyin or its initials, the best first. */
export function searchPlaces(places: readonly Place[], typed: string): Place[] {
  const query = fold(typed);
  if (query === "") return [];
  const names = new Map(places.map((place) => [place.code, place.name]));
  const found: { place: Place; distance: number }[] = [];
  for (const place of places) {
    const score = distanceBelow(place, names.get(place.parent) ?? "", query);
    if (score !== undefined) found.push({ place, distance: score });
  }
  // The sort is stable: what answers equally well stays in the order of the codes, places with rules of their own first.
  return found
    .sort((a, b) => a.distance - b.distance || Number(b.place.own) - Number(a.place.own))
    .map((entry) => entry.place);
}
