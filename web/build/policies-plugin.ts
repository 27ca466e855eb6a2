import type { Plugin } from "vite";
import { bundlePolicies } from "./policy-bundle.ts";

const id = "virtual:gezhang/policies";

/**
 * Emits the policy packs as files with hashed names, and a module that knows their addresses and hashes.
 * An unchanged province keeps its name from release to release, so it can be cached for ever.
 */
export function policiesPlugin(folder: string): Plugin {
  let building = false;
  return {
    name: "gezhang:policies",
    configResolved(config) {
      building = config.command === "build";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(module) {
      if (module !== `\0${id}`) return undefined;
      // Only a build can emit files; the prerendering pass needs the module's shape and no address.
      if (!building) return "export const packs = {};";
      const packs = (await bundlePolicies(folder)).map(({ name, sha256, text }) => {
        const asset = { type: "asset", name: `policies-${name}.json`, source: text } as const;
        const address = `import.meta.ROLLUP_FILE_URL_${this.emitFile(asset)}`;
        return `"${name}": { address: ${address}, sha256: "${sha256}" }`;
      });
      return `export const packs = { ${packs.join(", ")} };`;
    },
  };
}
