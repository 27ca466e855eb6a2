import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formerNames } from "./former-names.ts";
import { syllables } from "./pinyin.ts";
import { traditionalOf } from "./traditional.ts";

const id = "virtual:gezhang/places";

/** As much of a plugin as both the page's build and the tests, with their older Vite, agree on. */
interface VirtualModule {
  readonly name: string;
  resolveId(source: string): string | undefined;
  load(module: string): string | undefined;
}

interface IndexEntry {
  readonly code: string;
  readonly parent?: string;
  readonly name: { readonly "zh-Hans": string; readonly en?: string };
}

/**
 * The region index as one string, a place a line: `code|parent|name|syllables|English|own|former names`. The parent is left out where
 * the code tells it, the English name where the syllables do. A string is a third of the weight of the same in JSON.
 */
export function placesPlugin(folder: string): VirtualModule {
  return {
    name: "gezhang:places",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(module) {
      if (module !== `\0${id}`) return undefined;
      const lines = placeLines(folder);
      return `export const lines = ${JSON.stringify(lines)};
        export const traditional = ${JSON.stringify(traditionalCharacters(lines))};`;
    },
  };
}

function placeLines(folder: string): string {
  const { regions } = JSON.parse(readFileSync(join(folder, "regions/index.json"), "utf8")) as {
    regions: readonly IndexEntry[];
  };
  const own = codesWithFile(join(folder, "regions"));
  return regions
    .filter((region) => region.parent !== undefined)
    .map((region) => placeLine(region, own.has(region.code)))
    .join("\n");
}

function placeLine(region: IndexEntry, own: boolean): string {
  const name = region.name["zh-Hans"];
  const parent = region.parent === usualParent(region.code) ? "" : region.parent;
  const mark = own ? "1" : "";
  const former = formerNames[region.code] ?? "";
  return [region.code, parent, name, syllables(name), region.name.en ?? "", mark, former].join("|");
}

/** What somebody types who writes 蘇州: each such character, followed by the one in our names. */
function traditionalCharacters(lines: string): string {
  const pairs = new Set<string>();
  for (const [name] of lines.matchAll(/[\u3400-\u9fff]+/gu)) {
    const written = traditionalOf(name);
    for (const [index, character] of [...name].entries())
      if (written.charAt(index) !== character) pairs.add(written.charAt(index) + character);
  }
  return [...pairs].join("");
}

/** The parent that the digits of a code imply, as in GB/T 2260. */
export function usualParent(code: string): string {
  if (code.endsWith("0000")) return "100000";
  return code.endsWith("00") ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

function codesWithFile(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const codes = names.map((name) => /(\d{6})-[^/.]+\.json$/u.exec(name)?.[1]);
  return new Set(codes.filter((code) => code !== undefined));
}
