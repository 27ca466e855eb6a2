import { fileURLToPath } from "node:url";

/** The built module that the loader's `./gezhang.mjs` stands for. */
export const coreModulePath = fileURLToPath(
  new URL("../../build/wasm/gezhang.mjs", import.meta.url),
);
export const coreWasmPath = fileURLToPath(
  new URL("../../build/wasm/gezhang.wasm", import.meta.url),
);

interface Resolver {
  name: string;
  enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
}

/** A plugin for Vite and Vitest: in the tree the built module lies in `build/wasm`, in the npm package beside the loader. */
export function coreModule(): Resolver {
  return {
    name: "gezhang:core-module",
    enforce: "pre",
    resolveId(source, importer) {
      const fromLoader = importer?.endsWith("wasm/package/src/load.ts") ?? false;
      return fromLoader && source === "./gezhang.mjs" ? coreModulePath : undefined;
    },
  };
}
