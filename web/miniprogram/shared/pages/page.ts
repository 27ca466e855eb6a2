/** A page as both hosts make it of the options that `Page` is given. */
export interface PageInstance<Data extends object> {
  readonly data: Data;
  /** Changes parts of the data, and what is drawn of them. They cross to another thread: plain values only. */
  setData(part: Partial<Data>): void;
}

/** What follows the `?` of a page's address; the hosts leave it as it is escaped. */
export type Query = Readonly<Record<string, string | undefined>>;

/** A tap or an input: `data-…` of what was touched, and what was filled in. */
export interface HostEvent {
  readonly currentTarget: { readonly dataset: Readonly<Record<string, string>> };
  readonly detail: { readonly value?: string };
}
