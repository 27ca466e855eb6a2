import type { VNode } from "preact";

/** A component in a state worth seeing, by a sentence that says which. Fixture, document and accessibility test at once. */
export type Examples = Readonly<Record<string, () => VNode>>;

/** For handlers that an example has no use for. */
export function nothing(): void {
  // An example only shows.
}
