import type { VNode } from "preact";
import type { FactInfo, FactValue } from "../../../../wasm/package/src/index.js";

export interface FieldProps {
  readonly fact: FactInfo;
  readonly value: FactValue | undefined;
  readonly heading: VNode;
  readonly error: VNode | null;
  readonly describedBy: string | undefined;
}

/** The id of a form's first field, where an error leads. */
export const fieldId = "answer";
export const errorId = "answer-error";
