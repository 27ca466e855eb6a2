import { GezhangError } from "./errors.js";
import type { FullModule } from "./gezhang-full.mjs";
import type { Handles } from "./handles.js";

/** In the order of their numbers; 255 is a row that contradicts itself, is out of bounds or not whole. */
export const kBatchVerdicts = [
  "no",
  "unrecorded",
  "authority",
  "disputed",
  "yes",
  "depends",
] as const;
export const kBadRow = 255;

/** A place a row. */
export interface BatchResult {
  /** Positions in `kBatchVerdicts`, or `kBadRow`. */
  readonly verdicts: Float64Array;
  /** Fen: the most that is certain; -1 where there is none. */
  readonly amounts: Float64Array;
  /** Bit i: the i-th requirement fails, in the order of an answer; exact for the first 53. */
  readonly failed: Float64Array;
}

/**
 * One question for many people at once.
 *
 *     const batch = region.batch("insure", ["account.prior_years", "relative.relation"]);
 *     batch.run([Float64Array.of(420000, 290000), Float64Array.of(0, 0)]).verdicts;
 *
 * Whole numbers: money in fen, rates in millionths, dates in days since 1970-01-01, bools as 0 or 1, choices by the position of
 * their member in `region.fact(id).members`.
 */
export class Batch {
  private readonly core: FullModule;
  private readonly handles: Handles;
  private readonly handle: number;
  private readonly columns: number;
  private rows = -1;
  private address = 0;

  /** @internal Use FullRegion.batch. */
  constructor(core: FullModule, handles: Handles, handle: number, columns: number) {
    this.core = core;
    this.handles = handles;
    this.handle = handle;
    this.columns = columns;
    handles.track(this, handle);
  }

  /** The results are copies; they stay as they are when the batch is run again. */
  run(columns: readonly ArrayLike<number>[]): BatchResult {
    const rows = columns[0]?.length ?? 0;
    if (columns.length !== this.columns || columns.some((column) => column.length !== rows)) {
      throw new RangeError(`a batch of ${this.columns} columns of one length each`);
    }
    if (rows !== this.rows) {
      this.address = this.core.batchMemory(this.handle, rows) / Float64Array.BYTES_PER_ELEMENT;
      this.rows = rows;
    }
    const before = this.core.HEAPF64;
    for (let i = 0; i < columns.length; i += 1) {
      before.set(columns[i] as ArrayLike<number>, this.address + i * rows);
    }
    if (!this.core.runBatch(this.handle)) throw new GezhangError([]);
    // Read anew: the memory may have grown.
    const after = this.core.HEAPF64;
    const results = this.address + this.columns * rows;
    return {
      verdicts: after.slice(results, results + rows),
      amounts: after.slice(results + rows, results + 2 * rows),
      failed: after.slice(results + 2 * rows, results + 3 * rows),
    };
  }

  /** Not needed: a batch that nothing refers to is freed by itself. */
  close(): void {
    this.handles.release(this, this.handle);
  }
}
