/**
 * The WebAssembly module as Embind exposes it: free functions over strings and integer handles, nothing else.
 * The build emits its own declaration beside the module; a test holds a snapshot of that one, so a change of the
 * binding is seen, and this file is then brought in step with it.
 */
export interface CoreModule {
  /** The engine's version, the same in every build. */
  version(): string;
  /** Opens an empty set of policy files and returns its handle. */
  createSet(): number;
  /** Adds a file; its name is the path below `policies/`. */
  addFile(set: number, name: string, text: string): string;
  /** Adds the files of a pack of `gezhang bundle`: `{}`, or `{"errors":[…]}` where it is not the one of that hash. */
  addPack(set: number, text: string | Uint8Array, sha256: string): string;
  /** Reads every file added: `{}`, or `{"errors":[…]}` with every fault in every file. */
  finishSet(set: number): string;
  /** The region index, as JSON. */
  regions(set: number): string;
  /** `{"handle":n}`, or `{"errors":[…]}`. */
  openRegion(set: number, code: string, on: string): string;
  /** The answer, or `{"errors":[…]}`; without `changes` in a fraction of the time. */
  check(region: number, question: string, factsJson: string, withChanges: boolean): string;
  /** The verdict and the amount alone, or `{"errors":[…]}`. */
  decide(region: number, question: string, factsJson: string): string;
  /** What to ask next over several questions, their ids with commas between them. */
  next(region: number, questions: string, factsJson: string): string;
  /** What differs between two open regions, or `{"errors":[…]}`. */
  compare(one: number, other: number, question: string, factsJson: string): string;
  describeFact(region: number, factId: string): string;
  describeQuestions(region: number): string;
  /** Frees a set, a region, a batch or an account; they share one counter, so a number is never used twice. */
  release(handle: number): void;
}

/** What Emscripten reads from the object it is given; its link settings allow these three and no more. */
export interface CoreModuleOptions {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (path: string, prefix: string) => string;
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
  ) => object;
}

// biome-ignore lint/style/noDefaultExport: Emscripten gives its modules a default export and nothing else.
export default function createCoreModule(options?: CoreModuleOptions): Promise<CoreModule>;
