import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin, Rolldown } from "vite";

const source = fileURLToPath(new URL("../worker/worker.ts", import.meta.url));
const kept = ["manifest.webmanifest"];

/** Writes `worker.js`, which keeps the page on the device, with the names of this release's files in it. */
export function offlinePlugin(): Plugin {
  return {
    name: "gezhang:offline",
    apply: "build",
    generateBundle: {
      // The page and its manifest must be there already.
      order: "post",
      async handler(_options, bundle) {
        const release = describe(new Release(bundle));
        const { outputFiles } = await build({
          entryPoints: [source],
          bundle: true,
          write: false,
          minify: true,
          charset: "utf8",
          target: ["chrome80", "safari14.1"],
          define: { kRelease: JSON.stringify(release) },
        });
        const [script] = outputFiles;
        if (script === undefined) throw new Error("no worker");
        this.emitFile({ type: "asset", fileName: "worker.js", source: script.text });
      },
    },
  };
}

function describe(release: Release): object {
  const entry = release.chunk(/\/web\/index\.html$/u);
  const loader = release.chunk(/\/wasm\/package\/src\/load\.ts$/u);
  const files = [
    ...release.namedByPage(),
    ...release.withImports(entry),
    ...release.withImports(loader),
    ...release.asset(/^policies-base\.json$/u),
    ...kept.filter((name) => release.has(name)),
  ];
  const wasm = release.asset(/^gezhang\.wasm$/u);
  const script = release.withImports(release.chunk(/\/gezhang-twin\.mjs$/u));
  const unique = [...new Set(files)];
  const packs = release.asset(/^policies-\d{6}\.json$/u);
  const named = { entry: entry.fileName, files: unique, packs, wasm, script };
  // Every other name tells its content by itself.
  return { id: release.hashOf(["index.html", ...kept], JSON.stringify(named)), ...named };
}

/** What the build has made, by what it was made from. */
class Release {
  private readonly bundle: Rolldown.OutputBundle;

  constructor(bundle: Rolldown.OutputBundle) {
    this.bundle = bundle;
  }

  has(name: string): boolean {
    return name in this.bundle;
  }

  /** The chunk that holds this module. */
  chunk(module: RegExp): Rolldown.OutputChunk {
    const found = Object.values(this.bundle).find(
      (file): file is Rolldown.OutputChunk =>
        file.type === "chunk" && file.moduleIds.some((id) => module.test(id)),
    );
    if (found === undefined) throw new Error(`no chunk with ${module}`);
    return found;
  }

  asset(name: RegExp): string[] {
    const found = Object.values(this.bundle).filter(
      (file) => file.type === "asset" && file.names.some((one) => name.test(one)),
    );
    if (found.length === 0) throw new Error(`no file ${name}`);
    return found.map(({ fileName }) => fileName);
  }

  /** The files whose names stand in the page: its script, styles and mark. */
  namedByPage(): string[] {
    const page = this.bundle["index.html"];
    if (page?.type !== "asset") throw new Error("no page");
    return Object.keys(this.bundle).filter(
      (name) => name.startsWith("assets/") && String(page.source).includes(name),
    );
  }

  /** A chunk, and what it imports before it runs. */
  withImports(chunk: Rolldown.OutputChunk, seen = new Set<string>()): string[] {
    if (seen.has(chunk.fileName)) return [];
    seen.add(chunk.fileName);
    const imported = chunk.imports.flatMap((name) => {
      const file = this.bundle[name];
      return file?.type === "chunk" ? this.withImports(file, seen) : [];
    });
    return [chunk.fileName, ...imported];
  }

  hashOf(names: readonly string[], text: string): string {
    const hash = createHash("sha256").update(text);
    for (const name of names) {
      const file = this.bundle[name];
      if (file?.type === "asset") hash.update(file.source);
    }
    return hash.digest("hex").slice(0, 16);
  }
}
