import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { coreModule } from "../wasm/package/core-module.ts";
import { securityPlugin } from "./build/security-plugin.ts";
import { studioFilesPlugin } from "./build/studio-files-plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Constructable style sheets, which the editor's styles need under our security policy, are as old as that.
const oldest = ["chrome80", "safari16.4"];

/** The policy studio goes to `web/dist/studio.html` and `web/dist/assets/studio`, beside the page. */
export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [coreModule(), studioFilesPlugin(here("../policies")), securityPlugin()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist",
    // The page is there already.
    emptyOutDir: false,
    copyPublicDir: false,
    assetsDir: "assets/studio",
    target: oldest,
    cssTarget: oldest,
    // Inlined assets would need `data:` in the security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: "licenses-studio.md" },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: here("studio.html") },
  },
});
