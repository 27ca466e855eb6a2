import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fullModule } from "../../wasm/package/core-module.ts";
import type { FullModule } from "../../wasm/package/src/gezhang-full.mjs";

export interface PolicyPack {
  /** "base", or a province's code. */
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * The policy folder as `gezhang bundle` packs it, by the same code: a visitor fetches what every region needs and one
 * province, not the whole country.
 */
export async function bundlePolicies(folder: string): Promise<readonly PolicyPack[]> {
  const core = await startCore();
  const set = core.createSet();
  for (const name of policyNames(folder)) {
    core.addFile(set, name, readFileSync(join(folder, name), "utf8"));
  }
  const reply = core.bundle(set);
  const { packs } = JSON.parse(reply) as { packs?: readonly PolicyPack[] };
  if (packs === undefined) throw new Error(`the policies cannot be bundled: ${reply}`);
  return packs;
}

async function startCore(): Promise<FullModule> {
  const glue = (await import(fullModule.glue)) as { default: () => Promise<FullModule> };
  return glue.default();
}

function policyNames(folder: string): string[] {
  const regions = readdirSync(join(folder, "regions"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.cases)\.json$/u.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return ["vocabulary.json", "rates.json", ...regions];
}
