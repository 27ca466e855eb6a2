import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const compressible = /\.(?:html|js|css|json|svg|wasm|webmanifest)$/u;
/** Below this a file travels in one packet either way. */
const leastBytes = 1024;

/**
 * Lays a `.br` and a `.gz` beside every file that gains by it, at their best settings: a host that serves them as they are
 * (nginx's `brotli_static` and `gzip_static`, our own server) sends less than one that compresses on the fly.
 */
export function compressPlugin(): Plugin {
  let folder = "";
  return {
    name: "gezhang:compress",
    apply: "build",
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler(error?: Error) {
        if (error === undefined) compressAll(folder);
      },
    },
  };
}

function compressAll(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (!compressible.test(name) || statSync(file).size < leastBytes) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
