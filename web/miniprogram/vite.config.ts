import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { placesPlugin } from "../build/places-plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The sample's engine beside it has the errors, and `instanceof` wants those and no others. */
function engineBeside(): Plugin {
  const errors = /\/wasm\/package\/src\/errors\.js$/u;
  return {
    name: "gezhang:engine-beside",
    enforce: "pre",
    resolveId: (source) =>
      errors.test(source) ? { id: "../gezhang/index.js", external: true } : undefined,
  };
}

/** Of the page's sources only functions are wanted, which make Chinese texts of what the core says. */
function functionsOnly(): Plugin {
  const empty = "\0gezhang:nothing";
  return {
    name: "gezhang:functions-only",
    enforce: "pre",
    resolveId: (source) => (/\.css$|^\.\/(?:en|traditional)$/u.test(source) ? empty : undefined),
    load: (module) => (module === empty ? "export {};" : undefined),
  };
}

/** What both samples share, as one CommonJS module in the words of ECMAScript 2018, left readable. */
export default defineConfig({
  root: here("."),
  plugins: [engineBeside(), functionsOnly(), placesPlugin(here("../../policies"))],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2018",
    lib: { entry: here("shared/index.ts"), formats: ["cjs"], fileName: () => "index.js" },
    minify: false,
    reportCompressedSize: false,
    copyPublicDir: false,
    rolldownOptions: {
      treeshake: { moduleSideEffects: false, manualPureFunctions: ["createContext"] },
    },
  },
});
