/** `root`: the folder with the built page; `ancestors`: whose pages may frame it, absent: anybody's. */
export function serveNginx(options: {
  readonly root: string;
  readonly ancestors?: string;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
