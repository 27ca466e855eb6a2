import { textSize } from "../font-size";
import type { Host } from "../host";
import { type ReturnedView, readReturned } from "../returned";
import { ownTexts, texts } from "../words";
import type { PageInstance, Query } from "./page";

interface ReturnedData {
  readonly fontSize: number;
  readonly words: typeof words;
  readonly result?: ReturnedView;
}

const words = {
  title: ownTexts.returned,
  none: ownTexts.notReturned,
  again: ownTexts.again,
  boundary: texts.boundary.text,
  call: texts.failure.call,
};

/** Where a web page leads back to, with its result behind the `?`. */
export function returnedPage(host: Host) {
  const data: ReturnedData = { fontSize: textSize(undefined), words };
  return {
    data,

    onLoad(this: PageInstance<ReturnedData>, query: Query): void {
      this.setData({ fontSize: textSize(host.fontSizeSetting()) });
      const result = readReturned(query);
      if (result !== undefined) this.setData({ result });
    },

    startOver(): void {
      host.restart();
    },
  };
}
