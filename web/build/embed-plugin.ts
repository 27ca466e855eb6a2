import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vite";

const source = fileURLToPath(new URL("../embed/plain.ts", import.meta.url));

/** Writes `embed.js` beside the page: what somebody else's page links to have this one in a frame. */
export function embedPlugin(): Plugin {
  return {
    name: "gezhang:embed",
    apply: "build",
    async generateBundle() {
      const { outputFiles } = await build({
        entryPoints: [source],
        bundle: true,
        write: false,
        minify: true,
        charset: "utf8",
        format: "iife",
        // Their oldest visitors are not ours to choose.
        target: "es2018",
      });
      const [script] = outputFiles;
      if (script === undefined) throw new Error("no embed script");
      this.emitFile({ type: "asset", fileName: "embed.js", source: script.text });
    },
  };
}
