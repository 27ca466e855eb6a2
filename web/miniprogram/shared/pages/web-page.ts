import type { Application } from "../application";
import type { PageInstance, Query } from "./page";

interface WebData {
  readonly address: string;
}

/** The public page in a web-view, for whoever already has it; what it hands back is shown on a page of its own. */
export function webPage(application: Application) {
  return {
    data: { address: "" },

    onLoad(this: PageInstance<WebData>, { region = "", question = "" }: Query): void {
      // In ASCII and behind the #: no server learns of it.
      const place = region === "" ? "" : `#${region}/${question}`;
      this.setData({ address: `${application.settings.webView}${place}` });
    },
  };
}
