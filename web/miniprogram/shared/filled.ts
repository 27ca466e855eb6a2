import type { FactInfo, FactValue } from "../../../wasm/package/src/index.js";
import { readValue } from "../../src/components/fact-form/read-value";
import type { Typed } from "./question-view";
import { texts } from "./words";

/** What the fields say, as the core takes it; `undefined` where nothing is filled in. */
export function filledIn(fact: FactInfo, typed: Typed): FactValue | undefined {
  const fields = new Map(Object.entries(typed));
  return readValue(fact, { get: (name) => fields.get(name) ?? null });
}

/** What is said to who went on without filling anything in. */
export function emptyMessage({ type }: FactInfo): string {
  const { ask } = texts;
  if (type === "bool" || type === "choice") return ask.emptyChoice;
  return type === "date" ? ask.emptyDate : ask.emptyNumber;
}
