import type { Text } from "./text.js";

/** One thing that is wrong with what was given, said so that a person can put it right. */
export interface Fault {
  /** A stable id, such as `unknown_fact`. */
  readonly code: string;
  /** The policy file, where the fault lies in one. */
  readonly file?: string;
  /** A JSON pointer into the file, or into the facts. */
  readonly pointer: string;
  /** The column in an expression, counted from 1. */
  readonly column?: number;
  readonly found?: string;
  readonly expected?: string;
  /** The valid name that is most like the one found. */
  readonly nearest?: string;
  readonly message: Text;
}

/**
 * The core refused what it was given. All faults are listed, not the first alone.
 *
 *     try {
 *       region.check("insure", { "account.totl": "10.00" });
 *     } catch (error) {
 *       if (error instanceof GezhangError) console.log(error.faults[0]?.nearest); // account.total
 *     }
 */
export class GezhangError extends Error {
  override readonly name = "GezhangError";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describe).join("\n"));
    this.faults = faults;
  }
}

/** The engine could not be fetched, or this host will not compile WebAssembly. */
export class GezhangLoadError extends Error {
  override readonly name = "GezhangLoadError";
  readonly reason: unknown;

  constructor(reason: unknown) {
    super(reason instanceof Error ? reason.message : String(reason));
    this.reason = reason;
  }
}

function describe(fault: Fault): string {
  const place = [fault.file, fault.pointer].filter(Boolean).join(" ");
  const message = fault.message.en ?? fault.message["zh-Hans"];
  return place === "" ? message : `${place}: ${message}`;
}
