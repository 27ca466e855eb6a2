import {
  type Engine,
  load,
  type Pack,
  type PolicySet,
  type Region,
} from "../../../wasm/package/src/index.js";

/** The index of the packs, as `gezhang bundle` writes it. */
interface PackIndex {
  readonly packs: readonly { readonly name: string; readonly sha256: string }[];
}

const base = "base";

/** One engine for all the elements of a page. What could not be fetched is asked for again the next time. */
let engine: Promise<Engine> | undefined;

function startEngine(): Promise<Engine> {
  engine ??= load().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/**
 * The rules of a place on a day, from the packs in `folder`, the address of a folder with an `index.json`. Throws a
 * GezhangError for a wrong place or day, anything else where something could not be fetched.
 */
export async function openRegion(folder: string, code: string, day: string): Promise<Region> {
  const address = new URL(folder.replace(/\/?$/u, "/"), document.baseURI);
  const starting = startEngine();
  // It is waited for below; until then its failure is nobody's.
  starting.catch(() => undefined);
  const index = JSON.parse(await fetchText(new URL("index.json", address))) as PackIndex;
  const pack = async (name: string): Promise<Pack | undefined> => {
    const known = index.packs.find((one) => one.name === name);
    if (known === undefined) return undefined;
    return { text: await fetchText(new URL(`${name}.json`, address)), sha256: known.sha256 };
  };
  const nation = await pack(base);
  if (nation === undefined) throw new Error(`no ${base} among the packs in ${address}`);
  const started = await starting;
  const province = await pack(provinceIn(read(started, [nation]), code));
  const policies = read(started, province === undefined ? [nation] : [nation, province]);
  try {
    return policies.open(code, day);
  } catch (error) {
    policies.close();
    throw error;
  }
}

/** With the policies that it was opened from. */
export function closeRegion(region: Region): void {
  const { policies } = region;
  region.close();
  policies.close();
}

function read(started: Engine, packs: readonly Pack[]): PolicySet {
  try {
    return started.packed(packs);
  } catch (error) {
    // Damaged on the way, or of another release: neither a wrong place nor a wrong day.
    throw new Error(`the policies that were fetched are not what the index says: ${error}`);
  }
}

/** The place just below the nation that this one belongs to, by the region index itself. Closes the policies. */
function provinceIn(policies: PolicySet, code: string): string {
  const places = new Map(policies.regions().map((place) => [place.code, place.parent]));
  policies.close();
  let province = code;
  for (let parent = places.get(code); parent !== undefined; parent = places.get(parent)) {
    if (places.get(parent) === undefined) break;
    province = parent;
  }
  return province;
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address.href);
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return response.text();
}
