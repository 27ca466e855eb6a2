import { answersTo } from "../../../src/core/examine";
import type { Application } from "../application";
import { textSize } from "../font-size";
import { askFor, positionOf } from "../inquiry";
import { type ResultView, resultView } from "../result-view";
import { ownTexts, texts } from "../words";
import type { HostEvent, PageInstance } from "./page";

interface ResultData {
  readonly fontSize: number;
  readonly words: typeof words;
  readonly result?: ResultView;
}

type ResultPage = PageInstance<ResultData>;

const words = {
  sources: texts.result.sources,
  given: texts.answers.title,
  change: texts.answers.change,
  copyLink: ownTexts.copyLink,
  again: ownTexts.again,
  boundaryTitle: texts.boundary.title,
  boundary: texts.boundary.text,
  free: texts.boundary.free,
  hotline: texts.boundary.callInsurance,
  call: ownTexts.call,
  report: texts.handOver.report,
};

const hotline = "12393";

/** The answer: the word and the amount, every reason with its sum, what would change it, the documents, whom to call. */
export function resultPage(application: Application) {
  const { host } = application;
  const data: ResultData = { fontSize: textSize(undefined), words };

  return {
    data,

    onLoad(this: ResultPage): void {
      const { session } = application;
      this.setData({ fontSize: textSize(host.fontSizeSetting()) });
      if (session === undefined) return;
      const { inquiry, question, region } = session;
      const { answers } = positionOf(inquiry);
      const [answer] = answersTo(region, [question.id], answers);
      if (answer !== undefined)
        this.setData({ result: resultView(region, question, answer, answers) });
    },

    change({ currentTarget }: HostEvent): void {
      const { session } = application;
      if (session === undefined) return;
      session.inquiry = askFor(session.inquiry, currentTarget.dataset.id ?? "");
      host.back();
    },

    copyLink({ currentTarget }: HostEvent): void {
      host.copy(currentTarget.dataset.link ?? "");
    },

    call(): void {
      host.call(hotline);
    },

    startOver(): void {
      host.restart();
    },
  };
}
