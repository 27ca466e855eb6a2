import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { traditionalPlugin } from "./build/traditional-plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The package has one loader, and what is embedded uses that: `../index.js` and `../errors.js` from where it will lie. */
function packageLoader(): Plugin {
  return {
    name: "gezhang:package-loader",
    enforce: "pre",
    resolveId(source) {
      const [, name] = /\/wasm\/package\/src\/(index|errors)\.js$/u.exec(source) ?? [];
      return name === undefined ? undefined : { id: `gezhang:${name}`, external: true };
    },
    renderChunk: (code) => code.replace(/(["'`])gezhang:(index|errors)\1/gu, '"../$2.js"'),
  };
}

/** The page's own styles reckon with a page of its own; in somebody else's there is one sheet, made for that. */
function withoutPageStyles(): Plugin {
  const empty = "\0gezhang:no-styles";
  return {
    name: "gezhang:no-page-styles",
    enforce: "pre",
    resolveId: (source) => (source.endsWith(".css") ? empty : undefined),
    load: (module) => (module === empty ? "" : undefined),
  };
}

/** What others embed, as modules of the npm package: `build/package/embed`. */
export default defineConfig({
  root: here("."),
  // Addresses relative to the module: bundlers and plain pages both find the style sheet by it.
  base: "./",
  plugins: [packageLoader(), withoutPageStyles(), traditionalPlugin(here(".."))],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("../build/package/embed"),
    target: ["chrome80", "safari14.1"],
    cssTarget: ["chrome80", "safari14.1"],
    // As a library: no loader of Vite's own around the modules that are fetched later.
    lib: {
      entry: { index: here("embed/index.ts"), define: here("embed/define.ts") },
      formats: ["es"],
    },
    reportCompressedSize: false,
    copyPublicDir: false,
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: "[name].js",
        // No hashes: the package's version says what they hold.
        chunkFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
