import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { coreModule } from "../wasm/package/core-module.ts";
import { placesPlugin } from "./build/places-plugin.ts";
import { policiesPlugin } from "./build/policies-plugin.ts";
import { prerenderPlugin } from "./build/prerender-plugin.ts";
import { securityPlugin } from "./build/security-plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const policies = here("../policies");
const shared = (): Plugin[] => [coreModule(), policiesPlugin(policies), placesPlugin(policies)];

// What the oldest web-views that we serve understand; Vite's own default starts at Chrome 111.
const oldest = ["chrome80", "safari14.1"];

/** The page goes to `web/dist`; with `--mode examples` every component's examples go to `build/examples`. */
export default defineConfig(({ mode }) => {
  const examples = mode === "examples";
  return {
    root: here("."),
    // Relative addresses: the page works in any folder of any host.
    base: "./",
    plugins: [...shared(), securityPlugin(), ...(examples ? [] : [prerenderPlugin(shared)])],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: examples ? here("../build/examples") : "dist",
      emptyOutDir: true,
      target: oldest,
      cssTarget: oldest,
      // Inlined assets would need `data:` in the security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: here(examples ? "examples.html" : "index.html") },
    },
  };
});
