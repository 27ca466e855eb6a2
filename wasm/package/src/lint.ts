import type { Facts } from "./facts.js";
import type { Text } from "./text.js";

/** One thing that is wrong with policies, or worth knowing about them. */
export interface Finding {
  /** The lint's id, such as `tier-gap`, or that of the fault that keeps the policies from loading. */
  readonly lint: string;
  /** A fault has to be mended. */
  readonly severity: "fault" | "note";
  readonly file: string;
  /** A JSON pointer into the file. */
  readonly pointer: string;
  readonly reason: Text;
  /** How to mend it. */
  readonly suggestion: Text;
  /** Where it can be shown, with which facts. */
  readonly region?: string;
  readonly on?: string;
  readonly question?: string;
  readonly facts?: Facts;
}
