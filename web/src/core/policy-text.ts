import type { Grade, Pack, Text } from "../../../wasm/package/src/index.js";
import { chainOf, nation } from "../places/places";

/** What a reader needs of a policy file's entry; the core alone makes anything of its condition. */
export interface RuleEntry {
  readonly id: string;
  /** Absent in a repeal, which has only a reason. */
  readonly text?: Text;
  readonly because?: Text;
  /** The condition as the core reads it. */
  readonly holds?: string;
  readonly is?: string;
  readonly when?: string;
  readonly tiers?: { readonly rows: readonly Tier[] };
  readonly from?: string;
  readonly seen_from?: string;
  readonly until?: string;
  readonly confirmed?: string;
  readonly historic?: boolean;
  readonly cites: readonly (string | { readonly source: string; readonly clause?: string })[];
}

/** A figure that holds between two ends of a scale. */
export interface Tier {
  readonly at_least?: string;
  readonly below?: string;
  readonly is: string;
}

export interface RuleSource {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly issuer: string;
  readonly published: string;
  readonly url?: string;
  readonly grade: Grade;
  readonly checked: string;
  readonly note?: Text;
}

export interface Product {
  readonly id: string;
  readonly name: Text;
  readonly editions: readonly {
    readonly price?: string;
    readonly cover?: Text;
    readonly from?: string;
    readonly until?: string;
  }[];
}

/** A region's policy file, as far as it is shown. */
export interface PolicyFile {
  readonly region: string;
  readonly name: Text;
  readonly sources?: readonly RuleSource[];
  readonly questions?: Readonly<Record<string, Readonly<Record<string, readonly RuleEntry[]>>>>;
  readonly values?: readonly RuleEntry[];
  readonly account?: Readonly<Record<string, readonly RuleEntry[]>>;
  readonly rumours?: readonly RuleEntry[];
  readonly products?: readonly Product[];
}

/** The files that hold in a place: its own first, the nation's last. */
export function policyFiles(packs: readonly Pack[], code: string): readonly PolicyFile[] {
  const files = new Map<string, PolicyFile>();
  for (const { text } of packs) {
    const pack = JSON.parse(typeof text === "string" ? text : new TextDecoder().decode(text)) as {
      readonly files: Readonly<Record<string, PolicyFile>>;
    };
    for (const [name, file] of Object.entries(pack.files)) {
      if (!/^regions\/.*\d{6}-[^/]+\.json$/u.test(name)) continue;
      files.set(file.region, file);
    }
  }
  const codes = [...chainOf(code).map((place) => place.code), nation];
  return codes.map((one) => files.get(one)).filter((file) => file !== undefined);
}

/** By the day on which they begin, the oldest first: a history to be read downwards. */
export function byDate(entries: readonly RuleEntry[]): readonly RuleEntry[] {
  return [...entries].sort((a, b) => startOf(a).localeCompare(startOf(b)));
}

function startOf({ from, seen_from: seen }: RuleEntry): string {
  return from ?? seen ?? "";
}
