import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { coreModule } from "../../wasm/package/core-module.ts";
import { placesPlugin } from "../../web/build/places-plugin.ts";
import { traditionalPlugin } from "../../web/build/traditional-plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [coreModule(), placesPlugin(here("../../policies")), traditionalPlugin(here("../.."))],
  test: {
    include: ["**/*.test.ts"],
    // One browser serves one file of tests at a time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
