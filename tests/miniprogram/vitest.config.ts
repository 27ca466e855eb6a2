import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { coreModule } from "../../wasm/package/core-module.ts";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [coreModule()],
  test: {
    include: ["**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
