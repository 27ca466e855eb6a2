import { fileURLToPath } from "node:url";

const built = new URL("../../build/wasm/", import.meta.url);
const inBuild = (file: string): string => fileURLToPath(new URL(file, built));

/** A built module: the one that the loader's `./<name>.mjs` stands for, its WebAssembly, and the same as script alone. */
export interface BuiltModule {
  readonly glue: string;
  readonly twin: string;
  readonly wasm: string;
  readonly types: string;
}

function builtModule(name: string): BuiltModule {
  return {
    glue: inBuild(`${name}.mjs`),
    twin: inBuild(`${name}-twin.mjs`),
    wasm: inBuild(`${name}.wasm`),
    types: inBuild(`${name}.d.ts`),
  };
}

export const citizenModule = builtModule("gezhang");
export const fullModule = builtModule("gezhang-full");

const builtGlue: Readonly<Record<string, string>> = {
  "./gezhang.mjs": citizenModule.glue,
  "./gezhang-twin.mjs": citizenModule.twin,
  "./gezhang-full.mjs": fullModule.glue,
  "./gezhang-full-twin.mjs": fullModule.twin,
};

interface Resolver {
  name: string;
  enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
}

/** A plugin for Vite and Vitest: in the tree the built modules lie in `build/wasm`, in the npm package beside the loader. */
export function coreModule(): Resolver {
  return {
    name: "gezhang:core-module",
    enforce: "pre",
    resolveId(source, importer) {
      const byLoader = importer?.includes("wasm/package/src/load") ?? false;
      return byLoader ? builtGlue[source] : undefined;
    },
  };
}
