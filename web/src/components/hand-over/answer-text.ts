import type { Answer, QuestionInfo } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { type Language, plainText } from "../../language/language";
import { amountText } from "../answer-card/amount-text";
import { workingText } from "../reason/working";
import { documentsOf } from "../sources/documents";

/** An answer with its question, as it is handed over. */
export interface AnsweredQuestion {
  readonly question: QuestionInfo;
  readonly answer: Answer;
}

/** The answers as plain text, for a message to the family or to the office: verdict, amount, reasons, documents. */
export function answerText(
  place: string,
  answered: readonly AnsweredQuestion[],
  language: Language,
): string {
  const { texts } = language;
  const on = answered[0]?.answer.on ?? "";
  const blocks = answered.map((one) => blockOf(one, language));
  return [
    `${texts.siteName} · ${place} · ${dateText(on, language.code)}`,
    ...blocks,
    `${texts.boundary.text} ${texts.boundary.callInsurance} 12393`,
  ].join("\n\n");
}

function blockOf({ question, answer }: AnsweredQuestion, language: Language): string {
  const { texts } = language;
  const amount = amountText(answer, texts);
  const say = (text: { readonly "zh-Hans": string }): string => plainText(text, language);
  const { grounds = [], requirements = [], limits = [] } = answer;
  const states = [
    ...requirements.map((entry) => ({ entry, state: texts.result.states[entry.state] })),
    ...grounds.map((entry) => ({ entry, state: texts.result.groundStates[entry.state] })),
  ];
  return [
    `${say(question.text)} ${texts.verdict[answer.verdict]}`,
    ...(amount === undefined ? [] : [`${say(question.amount)}${texts.marks.colon}${amount}`]),
    ...states.map(({ entry, state }) => `· ${state}${texts.marks.colon}${say(entry.text)}`),
    ...limits.map(
      (entry) =>
        `· ${say(entry.text)}${entry.working === undefined ? "" : texts.marks.inBrackets(say(workingText(entry)))}`,
    ),
    ...documentsOf(answer, language.code).map(({ citation }, index) =>
      [
        texts.result.basis(index + 1),
        citation.title,
        citation.number,
        citation.issuer,
        citation.published,
        texts.result.grades[citation.grade],
      ]
        .filter(Boolean)
        .join(" "),
    ),
  ].join("\n");
}
