/** Put in by the build, in `web/build/offline-plugin.ts`. */
declare const kRelease: {
  /** Another for every other content. */
  readonly id: string;
  /** What the page must name, so that it is this release's and no other's. */
  readonly entry: string;
  /** What every visitor needs, besides the page itself. */
  readonly files: readonly string[];
  /** The rules of each province. */
  readonly packs: readonly string[];
  /** The engine, for a host that compiles WebAssembly and for one that does not. */
  readonly wasm: readonly string[];
  readonly script: readonly string[];
};
