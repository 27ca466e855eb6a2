/**
 * Lets the browser paint and hear a tap between two pieces of work: together they would hold an old telephone for a
 * quarter of a second.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
