import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    include: ["**/*.test.ts"],
    // A browser starts, and its slowest answers by script.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
