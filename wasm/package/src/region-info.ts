import type { Text } from "./text.js";

/** A place in the region index. */
export interface RegionInfo {
  /** Six digits, as in GB/T 2260. */
  readonly code: string;
  /** Absent for the nation. */
  readonly parent?: string;
  readonly name: Text;
  /** Whether the place has rules of its own; if not, those of the region above it hold. */
  readonly file: boolean;
  /** The questions that its own file answers. */
  readonly questions: readonly string[];
}

/** A question that can be put, in the citizen's words. */
export interface QuestionInfo {
  readonly id: string;
  readonly text: Text;
  /** What `amount` means in its answer. */
  readonly amount: Text;
  /** Whether anything is recorded for it in this region on this date. */
  readonly recorded: boolean;
}
