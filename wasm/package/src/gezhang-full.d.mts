import type { CoreModule, CoreModuleOptions } from "./gezhang.mjs";

/** The full WebAssembly module: the citizen's, with batches and the ledger. */
export interface FullModule extends CoreModule {
  /** `{"handle":n}`, or `{"errors":[…]}`; the facts' ids have commas between them. */
  openBatch(region: number, question: string, facts: string): string;
  /** The address of doubles for so many rows: the columns one after the other, verdicts, amounts, failed masks. */
  batchMemory(batch: number, rows: number): number;
  runBatch(batch: number): boolean;
  /** `{"index","packs":[{"name","sha256","text"}]}` of the files added to a set, or `{"errors":[…]}`. */
  bundle(set: number): string;
  /** `{"findings":[…]}` of the files added to a set, or `{"errors":[…]}` of its case files. */
  lint(set: number): string;
  /** `{"passed","failed","cases":[…],"unread":[…]}` of the files added to a set, or `{"errors":[…]}` of its policies. */
  test(set: number): string;
  /** `{"handle":n}`, or `{"errors":[…]}`. */
  openAccount(set: number, code: string): string;
  /** The parts that the place keeps on a day, as a list, or `{"errors":[…]}`. */
  buckets(account: number, on: string): string;
  /** The ledger, or `{"errors":[…]}`. */
  ledger(account: number, historyJson: string): string;
  /** The memory as doubles; it is another object after the memory has grown. */
  readonly HEAPF64: Float64Array;
}

// biome-ignore lint/style/noDefaultExport: Emscripten gives its modules a default export and nothing else.
export default function createFullModule(options?: CoreModuleOptions): Promise<FullModule>;
