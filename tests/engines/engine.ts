/** A browser of any make with one page in it: as little as a journey needs, so that each is a few lines to drive. */
export interface Engine {
  open(url: string): Promise<void>;
  /** The value of an expression in the page; it must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
