/** What must be sent with every file of the page. */
export const headers: Readonly<Record<"Content-Security-Policy", string>> &
  Readonly<Record<string, string>>;

export function cacheControl(pathname: string): string;
