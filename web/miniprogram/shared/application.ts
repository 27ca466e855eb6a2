import type { Host } from "./host";
import { questionPage } from "./pages/question-page";
import { regionPage } from "./pages/region-page";
import { resultPage } from "./pages/result-page";
import { returnedPage } from "./pages/returned-page";
import { webPage } from "./pages/web-page";
import { createRules, type Rules } from "./rules";
import type { Session } from "./session";

/** What whoever publishes the sample sets; see `settings.js`. */
export interface Settings {
  /** The page that the web-view opens: on a domain that the host allows. */
  readonly webView: string;
}

/** A running mini-program. */
export interface Application {
  readonly host: Host;
  readonly settings: Settings;
  readonly rules: Rules;
  /** What is being asked; absent until a place has been chosen. */
  session?: Session;
}

/** What the pages are made of: `Page(pages.question)`. */
export function createPages(host: Host, settings: Settings) {
  const application: Application = { host, settings, rules: createRules(host) };
  return {
    region: regionPage(host),
    question: questionPage(application),
    result: resultPage(application),
    web: webPage(application),
    returned: returnedPage(host),
  };
}
