import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { coreModule } from "../wasm/package/core-module.ts";
import { compressPlugin } from "./build/compress-plugin.ts";
import { embedPlugin } from "./build/embed-plugin.ts";
import { inlinedFilesPlugin } from "./build/inlined-files-plugin.ts";
import { manifestPlugin } from "./build/manifest-plugin.ts";
import { noticesPlugin } from "./build/notices-plugin.ts";
import { offlinePlugin } from "./build/offline-plugin.ts";
import { placesPlugin } from "./build/places-plugin.ts";
import { policiesPlugin } from "./build/policies-plugin.ts";
import { prerenderPlugin } from "./build/prerender-plugin.ts";
import { securityPlugin } from "./build/security-plugin.ts";
import { singleFilePlugin } from "./build/single-file-plugin.ts";
import { studioPlugin } from "./build/studio-plugin.ts";
import { traditionalPlugin } from "./build/traditional-plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const policies = here("../policies");
const shared = (): Plugin[] => [
  coreModule(),
  policiesPlugin(policies),
  placesPlugin(policies),
  traditionalPlugin(here("..")),
];

// What the oldest web-views that we serve understand; Vite's own default starts at Chrome 111.
const oldest = ["chrome80", "safari14.1"];

/**
 * What the first page and a later one both need stays with the first page: the bundler alone would make a file of it,
 * and every file is one more round trip.
 */
const firstChunk = { name: "index", test: /\/web\/index\.html$/u };

interface Kind {
  readonly folder: string;
  readonly input: string;
  readonly plugins: () => Plugin[];
}

const page: Kind = {
  folder: "dist",
  input: "index.html",
  plugins: () => [
    securityPlugin(),
    prerenderPlugin(shared),
    manifestPlugin(),
    noticesPlugin(),
    offlinePlugin(),
    embedPlugin(),
    studioPlugin(here("vite.studio.config.ts")),
    compressPlugin(),
  ],
};

/** All of the page as one file. */
const singleFile: Kind = {
  folder: "dist-single",
  input: "index.html",
  plugins: () => [inlinedFilesPlugin(policies), prerenderPlugin(shared), singleFilePlugin()],
};

/** Every component in every state, for the tests. */
const examples: Kind = {
  folder: "../build/examples",
  input: "examples.html",
  plugins: () => [securityPlugin()],
};

const kinds: Readonly<Record<string, Kind>> = { single: singleFile, examples };

/** Makes the page; with `--mode single` or `--mode examples`, what these say. */
export default defineConfig(({ mode }) => {
  const kind = kinds[mode] ?? page;
  const single = kind === singleFile;
  return {
    root: here("."),
    // Relative addresses: the page works in any folder of any host.
    base: "./",
    plugins: [...kind.plugins(), ...shared()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: here(kind.folder),
      emptyOutDir: true,
      target: oldest,
      cssTarget: oldest,
      // Inlined assets need `data:` in the security policy, and only one file's has to have it.
      assetsInlineLimit: single ? Number.POSITIVE_INFINITY : 0,
      // One sheet for all: those of the later screens weigh less than a round trip.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The libraries that are in it ask for their notices to go along.
      license: { fileName: "licenses.md" },
      // The script twins, which few ever fetch; the one file has everything.
      chunkSizeWarningLimit: single ? 2000 : 1000,
      rolldownOptions: {
        input: here(kind.input),
        output: { codeSplitting: single ? false : { groups: [firstChunk] } },
      },
    },
  };
});
