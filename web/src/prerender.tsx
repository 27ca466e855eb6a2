import { renderToString } from "preact-render-to-string";
import { App } from "./app/app";
import { emptySession } from "./state/session";

/** The start page as HTML, for the build. */
export function prerender(): string {
  return renderToString(<App core={undefined} session={emptySession} handed="no" />);
}
