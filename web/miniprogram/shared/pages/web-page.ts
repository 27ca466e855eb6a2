import type { Application } from "../application";
import { readReturned } from "../returned";
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

    /** WeChat tells of messages when the web-view is left, all at once; Alipay of each as it comes. */
    receive({ detail }: { readonly detail: unknown }): void {
      const { data = detail } = Object(detail) as { readonly data?: unknown };
      const last: unknown = Array.isArray(data) ? data[data.length - 1] : data;
      const returned = readReturned(last);
      if (returned !== undefined) application.returned = returned;
    },
  };
}
