import type { Fault } from "./errors.js";

/** What a case expects and does not find. */
export interface Difference {
  /** `verdict`, `most`, a part of a balance, `lines` … */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export interface CaseResult {
  readonly file: string;
  /** A JSON pointer into the file. */
  readonly pointer: string;
  readonly id: string;
  readonly passed: boolean;
  /** Absent means none. */
  readonly differences?: readonly Difference[];
  /** What of the situation itself is refused. */
  readonly errors?: readonly Fault[];
}

/** Every case of the case files, and whether the policies answer it as it expects. */
export interface CaseRun {
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly CaseResult[];
  /** What of the case files cannot be read. */
  readonly unread: readonly Fault[];
}
