export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder with the headers of `headers.mjs`; port 0 is any free one. */
export function serve(options: { root: string; port?: number; host?: string }): Promise<ServedPage>;
