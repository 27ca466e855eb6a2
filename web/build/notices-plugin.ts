import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const notices = fileURLToPath(new URL("../../wasm/package/THIRD-PARTY.md", import.meta.url));

/** Lays the notices of what is compiled into the engine beside those of the page's own libraries, which the bundler collects. */
export function noticesPlugin(): Plugin {
  return {
    name: "gezhang:notices",
    apply: "build",
    generateBundle() {
      const source = readFileSync(notices);
      this.emitFile({ type: "asset", fileName: "licenses-engine.md", source });
    },
  };
}
