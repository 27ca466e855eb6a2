import { lines } from "virtual:gezhang/places";

/** A place where one can be insured. */
export interface Place {
  readonly code: string;
  readonly parent: string;
  readonly name: string;
  /** Syllables without tones, parted by spaces. */
  readonly pinyin: string;
  readonly english: string;
  /** What it was called before, or what has become part of it. */
  readonly former: readonly string[];
  /** Whether rules of its own are recorded. */
  readonly own: boolean;
}

export const nation = "100000";

function readPlaces(text: string): Place[] {
  return text.split("\n").map((line) => {
    const [code = "", parent = "", name = "", pinyin = "", english = "", own = "", former = ""] =
      line.split("|");
    return {
      code,
      parent: parent || usualParent(code),
      name,
      pinyin,
      english,
      former: former.split(" ").filter(Boolean),
      own: own === "1",
    };
  });
}

/** The parent that the digits of a code imply, as in GB/T 2260; the index names it where it is another. */
function usualParent(code: string): string {
  if (code.endsWith("0000")) return nation;
  return code.endsWith("00") ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

export const places: readonly Place[] = readPlaces(lines);

const byCode = new Map(places.map((place) => [place.code, place]));

export function placeOf(code: string): Place | undefined {
  return byCode.get(code);
}

/** The place and everything above it but the nation: the city first, the province last. */
export function chainOf(code: string): Place[] {
  const chain: Place[] = [];
  for (let place = byCode.get(code); place !== undefined; place = byCode.get(place.parent))
    chain.push(place);
  return chain;
}

/** The code of the province whose policy files a place needs. */
export function provinceOf(code: string): string | undefined {
  return chainOf(code).pop()?.code;
}

export const provinces: readonly Place[] = places.filter((place) => place.parent === nation);

const parts = ["1", "2", "3", "4", "5", "6"] as const;

/** The provinces by the parts of the country, 华北 to 西北, as the first digit of a code in GB/T 2260 has them. */
export const provinceParts = parts.map((part) => ({
  part,
  members: provinces.filter(({ code }) => code.startsWith(part)),
}));

export function childrenOf(code: string): Place[] {
  return places.filter((place) => place.parent === code);
}

const suffix = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|生产建设兵团)$/u;

/** 江苏省 → 江苏, 新疆生产建设兵团 → 新疆兵团: for a grid of small buttons. */
export function shortName(place: Place): string {
  return place.name.replace(suffix, (found) => (found.endsWith("兵团") ? "兵团" : ""));
}
