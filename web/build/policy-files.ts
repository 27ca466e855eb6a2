import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The files that every region needs, whatever the citizen's place. */
const sharedNames = [
  "vocabulary.json",
  "rates.json",
  "regions/index.json",
  "regions/100000-national.json",
];

export interface PolicyPacks {
  /** Path below `policies/` → the file's own text, byte for byte, so that the page and the command agree on its hash. */
  readonly base: Readonly<Record<string, string>>;
  readonly provinces: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Packs the policy folder so that a visitor fetches the nation and one province, not the whole country. */
export function readPolicyPacks(folder: string): PolicyPacks {
  const base: Record<string, string> = {};
  const provinces = new Map<string, Record<string, string>>();
  for (const name of policyNames(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    const province = provinceOf(name);
    if (province === undefined) {
      if (sharedNames.includes(name)) base[name] = text;
      continue;
    }
    const pack = provinces.get(province) ?? {};
    pack[name] = text;
    provinces.set(province, pack);
  }
  return { base, provinces };
}

/** `regions/32-jiangsu/320500-suzhou.json` belongs to 320000. */
function provinceOf(name: string): string | undefined {
  const digits = /^regions\/(\d\d)-[^/]+\//.exec(name)?.[1];
  return digits === undefined ? undefined : `${digits}0000`;
}

function policyNames(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith(".json") && !entry.name.endsWith(".cases.json"),
    )
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
