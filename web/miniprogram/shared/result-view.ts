import type { Answer, QuestionInfo, Region } from "../../../wasm/package/src/index.js";
import { amountText } from "../../src/components/answer-card/amount-text";
import { documentsOf, safeLink } from "../../src/components/sources/documents";
import { dateText } from "../../src/format/date";
import { money } from "../../src/format/money";
import { plainText } from "../../src/language/language";
import type { Answers } from "../../src/state/answers";
import { type Given, givenAnswers } from "./question-view";
import { type Section, sectionsOf } from "./result-sections";
import { language, texts } from "./words";

export interface Source {
  readonly title: string;
  /** Number, issuer, date, how far it can be trusted, when it was last looked at. */
  readonly line: string;
  /** Empty where there is none that may be opened. */
  readonly link: string;
}

/** An answer as a page draws it: texts and lists, nothing to be worked out. */
export interface ResultView {
  readonly verdict: Answer["verdict"];
  readonly word: string;
  readonly question: string;
  /** Where and when. */
  readonly context: string;
  /** Why, in a line each. */
  readonly lines: readonly string[];
  readonly amountName: string;
  /** Empty where there is none to be told. */
  readonly amount: string;
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly given: readonly Given[];
}

export function resultView(
  region: Region,
  question: QuestionInfo,
  answer: Answer,
  answers: Answers,
): ResultView {
  const place = region.policies.regions().find(({ code }) => code === answer.region);
  const amount = amountText(answer, texts);
  return {
    verdict: answer.verdict,
    word: texts.verdict[answer.verdict],
    question: plainText(question.text, language),
    context: `${place === undefined ? "" : `${plainText(place.name, language)} · `}${dateText(answer.on, language.code)}`,
    lines: linesOf(region, answer),
    amountName: plainText(question.amount, language),
    amount: amount ?? "",
    sections: sectionsOf(region, question, answer),
    sources: sourcesOf(answer),
    given: givenAnswers(region, answers),
  };
}

/** More would hide the verdict itself; all of them stand among what is open. */
const mostNames = 3;

function linesOf(region: Region, answer: Answer): string[] {
  const { ask = [], choices = [], grounds = [], payment, requirements = [], verdict } = answer;
  const words = texts.result;
  const missing = verdict === "depends" && ask.length > 0;
  const line = missing ? "" : texts.verdictLine[verdict];
  const names = ask
    .slice(0, mostNames)
    .map(({ fact }) => plainText(region.fact(fact).name, language));
  const more = ask.length > mostNames ? words.andMore : "";
  const failed = requirements.filter(({ state }) => state === "failed");
  const closed = failed.length === 0 && grounds.every(({ state }) => state === "failed");
  return [
    line,
    answer.cause === "balance" ? texts.emptyAccount : "",
    missing ? `${words.missing}${texts.marks.colon}${names.join(texts.marks.list)}${more}` : "",
    ...(verdict === "no"
      ? failed.map(({ text }) => `${words.because}${texts.marks.colon}${plainText(text, language)}`)
      : []),
    verdict === "no" && closed ? words.noGround : "",
    choices.length < 2
      ? ""
      : `${words.choices}${texts.marks.colon}${choices.map(money).join(texts.marks.list)}`,
    payment === undefined
      ? ""
      : `${words.fromAccount} ${money(payment.from_account)}${texts.marks.comma}${words.inCash} ${money(payment.in_cash)}`,
    answer.stale === true ? texts.stale : "",
  ].filter((text) => text !== "");
}

function sourcesOf(answer: Answer): Source[] {
  const words = texts.result;
  return documentsOf(answer, language.code).map(({ citation }) => ({
    title: citation.title,
    line: [
      citation.number ?? "",
      citation.issuer,
      dateText(citation.published, language.code),
      words.grades[citation.grade],
      `${words.checked} ${dateText(citation.checked, language.code)}`,
    ]
      .filter((part) => part !== "")
      .join(" · "),
    link: safeLink(citation.url) ?? "",
  }));
}
