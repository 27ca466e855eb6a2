import type { Plugin } from "vite";
import { readPolicyPacks } from "./policy-files.ts";

const id = "virtual:gezhang/policies";

/**
 * Emits the policy packs as files with hashed names, and a module that knows their addresses.
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
    load(module) {
      if (module !== `\0${id}`) return undefined;
      // Only a build can emit files; the prerendering pass needs the module's shape and no address.
      if (!building) return "export const base = ''; export const provinces = {};";
      const emit = (name: string, files: Readonly<Record<string, string>>): string => {
        const source = JSON.stringify({ files });
        const reference = this.emitFile({ type: "asset", name: `policies-${name}.json`, source });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      };
      const packs = readPolicyPacks(folder);
      const provinces = [...packs.provinces].map(
        ([code, files]) => `"${code}": ${emit(code, files)}`,
      );
      return `export const base = ${emit("base", packs.base)};\nexport const provinces = { ${provinces.join(", ")} };`;
    },
  };
}
