import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const id = "virtual:gezhang/studio-files";

/** What every region needs; the national rules are among it. */
const base = "base";

interface Region {
  readonly name: string;
  readonly code: string;
  readonly text: { readonly "zh-Hans": string; readonly en?: string };
}

/**
 * The policy files as they stand in the repository, cases included, a file a province, and a module that knows where
 * they are. The packs of the citizen's page will not do: they hold each file with its keys sorted, on one line, and no
 * cases, so what a maintainer took home would differ from the repository in every line.
 */
export function studioFilesPlugin(folder: string): Plugin {
  return {
    name: "gezhang:studio-files",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(module) {
      if (module !== `\0${id}`) return undefined;
      const groups = [...readGroups(folder)].map(([group, files]) => {
        const source = JSON.stringify({ files: Object.fromEntries(files) });
        const asset = { type: "asset", name: `files-${group}.json`, source } as const;
        const address = `import.meta.ROLLUP_FILE_URL_${this.emitFile(asset)}`;
        const regions = JSON.stringify(regionsAmong(files));
        return `{ id: "${group}", address: ${address}, regions: ${regions} }`;
      });
      return `export const groups = [${groups.join(", ")}];`;
    },
  };
}

/** Each province's files lie in a folder of their own. */
function readGroups(folder: string): Map<string, Map<string, string>> {
  const groups = new Map<string, Map<string, string>>([[base, new Map()]]);
  const add = (group: string, name: string): void => {
    const files = groups.get(group) ?? new Map<string, string>();
    files.set(name, readFileSync(join(folder, name), "utf8"));
    groups.set(group, files);
  };
  add(base, "vocabulary.json");
  add(base, "rates.json");
  const regions = join(folder, "regions");
  for (const entry of readdirSync(regions, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      for (const file of readdirSync(join(regions, entry.name)))
        add(entry.name, `regions/${entry.name}/${file}`);
    } else if (entry.name.endsWith(".json")) {
      add(base, `regions/${entry.name}`);
    }
  }
  return groups;
}

function regionsAmong(files: ReadonlyMap<string, string>): Region[] {
  return [...files]
    .filter(([name]) => /\/\d{6}-[^/]*(?<!\.cases)\.json$/u.test(name))
    .map(([name, content]) => {
      const { region, name: text } = JSON.parse(content) as {
        region: string;
        name: Region["text"];
      };
      return { name, code: region, text };
    });
}
