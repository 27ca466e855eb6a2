import { GezhangError } from "../../../../wasm/package/src/errors.js";
import type { FactValue, Fault } from "../../../../wasm/package/src/index.js";
import {
  factFaultMessage,
  faultMessage,
} from "../../../src/components/error-summary/fault-message";
import { describeFact } from "../../../src/core/examine";
import { today } from "../../../src/format/date";
import type { Application } from "../application";
import { emptyMessage, filledIn } from "../filled";
import { textSize } from "../font-size";
import {
  askFor,
  beginInquiry,
  type Position,
  positionOf,
  reopen,
  stepBack,
  take,
} from "../inquiry";
import { type QuestionView, questionView, type Typed } from "../question-view";
import type { Session } from "../session";
import { language, ownTexts, texts } from "../words";
import type { HostEvent, PageInstance, Query } from "./page";

interface QuestionData {
  readonly fontSize: number;
  readonly words: typeof words;
  /** `refused`: there is no such place, day or question; `failed`: the engine or the policies could not be loaded. */
  readonly state: "loading" | "asking" | "refused" | "failed";
  /** What there is not. */
  readonly refused: string;
  readonly ask?: QuestionView;
  readonly typed?: Typed;
  readonly showsHelp: boolean;
  readonly mistakes: readonly string[];
}

interface QuestionPage extends PageInstance<QuestionData> {
  query?: Query;
  session?: Session;
  /** Where the citizen stood when the question was last drawn. */
  drawn?: Position;
  show(session: Session): void;
  answer(value: FactValue): void;
  start(): Promise<void>;
}

const { ask } = texts;

const words = {
  continue: ask.continue,
  unknown: ask.unknown,
  help: ask.help,
  why: ask.why,
  where: ask.where,
  rough: ask.rough,
  year: ask.year,
  month: ask.month,
  day: ask.day,
  loading: texts.loading,
  back: ownTexts.back,
  see: ask.current,
  given: texts.answers.title,
  change: texts.answers.change,
  failed: texts.failure.title,
  retry: texts.failure.retry,
  call: texts.failure.call,
  noPlace: texts.error.regionTitle,
  noQuestion: texts.error.questionTitle,
  prefix: texts.error.prefix,
};

/** One question after another on one page: the hosts allow ten pages on top of each other, and there may be more questions. */
export function questionPage(application: Application) {
  const { host, rules } = application;
  const data: QuestionData = {
    fontSize: textSize(undefined),
    words,
    state: "loading",
    refused: "",
    showsHelp: false,
    mistakes: [],
  };

  return {
    data,

    onLoad(this: QuestionPage, query: Query): Promise<void> {
      this.query = query;
      this.setData({ fontSize: textSize(host.fontSizeSetting()) });
      return this.start();
    },

    /** Who went back while the rules were on their way has gone on to something else. */
    onUnload(): void {
      rules.drop();
    },

    /**
     * Back from the result, where an answer may have been chosen to be changed; or from another app, where the balance was
     * looked up: what was being typed stays.
     */
    onShow(this: QuestionPage): Promise<void> | undefined {
      const { session } = this;
      if (session === undefined) return undefined;
      // Two places were tapped at once: the page that was on top has closed the rules of this one.
      if (session !== application.session) return this.start();
      session.inquiry = reopen(session.inquiry);
      // Where nothing was asked there is nothing to come back to.
      const position = positionOf(session.inquiry);
      if (position.fact === undefined) host.back();
      else if (position !== this.drawn) this.show(session);
      return undefined;
    },

    async start(this: QuestionPage): Promise<void> {
      const { region: code = "", question: id = "", on = today() } = this.query ?? {};
      this.setData({ state: "loading" });
      try {
        const region = await rules.open(code, on);
        if (region === undefined) {
          // Of two places that were tapped at once this is the one below; it can be tried again.
          this.setData({ state: "failed", mistakes: [] });
          return;
        }
        const question = region.questions().find((one) => one.id === id);
        if (question === undefined) {
          this.setData({ state: "refused", refused: words.noQuestion, mistakes: [] });
          return;
        }
        const session = { region, question, inquiry: beginInquiry(region, id) };
        this.session = session;
        application.session = session;
        this.show(session);
      } catch (error) {
        const refused = error instanceof GezhangError && !error.faults.some(isDamage);
        this.setData(
          refused
            ? { state: "refused", refused: words.noPlace, mistakes: messagesOf(error) }
            : { state: "failed", mistakes: [...ownTexts.failed(host.name), ...messagesOf(error)] },
        );
      }
    },

    show(this: QuestionPage, session: Session): void {
      const ask = questionView(session.region, session.inquiry);
      this.drawn = positionOf(session.inquiry);
      if (ask === undefined) host.open("/pages/result/result");
      else this.setData({ state: "asking", ask, typed: ask.typed, showsHelp: false, mistakes: [] });
    },

    choose(this: QuestionPage, { currentTarget }: HostEvent): void {
      const value = currentTarget.dataset.id ?? "";
      const { ask, typed } = this.data;
      if (ask === undefined || typed === undefined) return;
      const options = ask.options.map((one) => ({ ...one, chosen: one.id === value }));
      this.setData({ ask: { ...ask, options }, typed: { ...typed, value } });
    },

    /** For who does not remember: an exact amount that still stood in the field would win over it. */
    chooseBand(this: QuestionPage, { currentTarget }: HostEvent): void {
      const band = currentTarget.dataset.id ?? "";
      const { ask, typed } = this.data;
      if (ask === undefined || typed === undefined) return;
      const bands = ask.bands.map((one) => ({ ...one, chosen: one.id === band }));
      this.setData({ ask: { ...ask, bands }, typed: { ...typed, band, value: "" } });
    },

    type(this: QuestionPage, { currentTarget, detail }: HostEvent): void {
      const { typed } = this.data;
      if (typed === undefined) return;
      this.setData({
        typed: { ...typed, [currentTarget.dataset.field ?? ""]: detail.value ?? "" },
      });
    },

    toggleHelp(this: QuestionPage): void {
      this.setData({ showsHelp: !this.data.showsHelp });
    },

    goOn(this: QuestionPage): void {
      const { ask, typed } = this.data;
      const { session } = this;
      if (ask === undefined || typed === undefined || session === undefined) return;
      const fact = session.region.fact(ask.fact);
      const value = filledIn(fact, typed);
      if (value === undefined) this.setData({ mistakes: [emptyMessage(fact)] });
      else this.answer(value);
    },

    skip(this: QuestionPage): void {
      this.answer(null);
    },

    answer(this: QuestionPage, value: FactValue): void {
      const { session } = this;
      const { ask } = this.data;
      if (session === undefined || ask === undefined) return;
      const taken = take(session.region, session.inquiry, ask.fact, value);
      if ("faults" in taken) {
        const fact = describeFact(session.region, ask.fact);
        this.setData({
          mistakes: taken.faults.map((fault) =>
            fact === undefined
              ? faultMessage(fault, language)
              : factFaultMessage(fault, fact, language),
          ),
        });
        return;
      }
      session.inquiry = taken.inquiry;
      this.show(session);
    },

    goBack(this: QuestionPage): void {
      const { session } = this;
      if (session === undefined) return;
      session.inquiry = stepBack(session.inquiry);
      this.show(session);
    },

    change(this: QuestionPage, { currentTarget }: HostEvent): void {
      const { session } = this;
      if (session === undefined) return;
      session.inquiry = askFor(session.inquiry, currentTarget.dataset.id ?? "");
      this.show(session);
    },

    seeAnswer(): void {
      host.open("/pages/result/result");
    },
  };
}

/** A pack that is not the one that was packed: nothing that the citizen chose. */
function isDamage({ code }: Fault): boolean {
  return code === "damaged";
}

/** The core's words, or the host's own, for whoever is called for help. */
function messagesOf(error: unknown): string[] {
  if (error instanceof GezhangError) {
    return error.faults.map((fault) => faultMessage(fault, language));
  }
  const { message, errMsg } = Object(error) as Readonly<Record<string, unknown>>;
  return [String(message ?? errMsg ?? error)];
}
