import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Plugin } from "vite";
import { fullModule } from "../../wasm/package/core-module.ts";
import { bundlePolicies } from "./policy-bundle.ts";

const policiesId = "virtual:gezhang/policies";
const filesId = "virtual:gezhang/single-file";
const wasmId = "\0gezhang:wasm";
const wasm = "engine";
const fetchFile = fileURLToPath(new URL("../single/fetch-file.ts", import.meta.url));

/** One engine for all: the full one answers whatever the citizen's does, and two would be the same code twice. */
const builtGlue: Readonly<Record<string, string>> = {
  "./gezhang.mjs": fullModule.glue,
  "./gezhang-twin.mjs": fullModule.twin,
};

/**
 * For the page as one file: what is otherwise fetched — the engine and the policy packs — becomes a module, and what fetches it
 * reads from there. The packs' hashes are checked as ever.
 */
export function inlinedFilesPlugin(policiesFolder: string): Plugin {
  const packs = bundlePolicies(policiesFolder);
  return {
    name: "gezhang:inlined-files",
    enforce: "pre",
    apply: "build",
    resolveId(source, importer) {
      if (source === policiesId || source === filesId) return `\0${source}`;
      if (/\/gezhang(?:-full)?\.wasm\?url$/u.test(source)) return wasmId;
      if (importer?.includes("/wasm/package/src/load") ?? false) return builtGlue[source];
      const bySource = importer?.includes("/web/src/core/") ?? false;
      return bySource && source === "./fetch-file" ? fetchFile : undefined;
    },
    async load(module) {
      if (module === wasmId) return `export default ${JSON.stringify(wasm)};`;
      if (module === `\0${policiesId}`) {
        const known = (await packs).map(({ name, sha256 }) => [name, { address: name, sha256 }]);
        return `export const packs = ${JSON.stringify(Object.fromEntries(known))};`;
      }
      if (module === `\0${filesId}`) {
        const texts = (await packs).map(({ name, text }) => [name, packed(text)]);
        const files = { [wasm]: packed(readFileSync(fullModule.wasm)) };
        return `export const files = ${JSON.stringify({ ...files, ...Object.fromEntries(texts) })};`;
      }
      return undefined;
    },
    transform(code, module) {
      // The glue would look beside itself, so a bundler would take the bytes in a second time.
      return module === fullModule.glue
        ? code.replace(/new URL\(("[^"]+"),import\.meta\.url\)\.href/u, "$1")
        : undefined;
    },
  };
}

function packed(content: string | Buffer): string {
  return deflateRawSync(content, { level: 9 }).toString("base64");
}
