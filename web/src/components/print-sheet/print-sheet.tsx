import type { ComponentChildren, VNode } from "preact";
import type { Answer, Rumour } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { money } from "../../format/money";
import { plainText, Say, useLanguage } from "../../language/language";
import { amountText, isWaiting } from "../answer-card/amount-text";
import type { AnsweredQuestion } from "../hand-over/answer-text";
import type { QrCode } from "../hand-over/qr-code";
import { QrPicture } from "../hand-over/qr-picture";
import { Working } from "../reason/working";
import { documentsOf } from "../sources/documents";
import { describe } from "../your-answers/describe";
import type { GivenAnswer } from "../your-answers/your-answers";
import "./print-sheet.css";

interface PrintSheetProps {
  readonly place: string;
  readonly answered: readonly AnsweredQuestion[];
  readonly given: readonly GivenAnswer[];
  /** Where the page is found again; absent where it is a file on this device. */
  readonly address: string | undefined;
  /** The same with what was chosen; absent until somebody prints. */
  readonly code: QrCode | undefined;
}

/** As many as leave room for what counts on one page. */
const mostRumours = 4;

/** The answers on one page A4, to take along or to lay beside the telephone. Seen on paper alone. */
export function PrintSheet(props: PrintSheetProps): VNode {
  const { place, answered, given, address, code: qr } = props;
  const language = useLanguage();
  const { code, texts } = language;
  const on = answered[0]?.answer.on ?? "";
  const rumours = rumoursOf(answered);
  return (
    <div class="print-sheet">
      <p class="print-title">
        {texts.siteName} · {place} · {dateText(on, code)}
      </p>
      {answered.map((one) => (
        <PrintedAnswer key={one.question.id} answered={one} whole={answered.length === 1} />
      ))}
      {given.length === 0 ? null : (
        <Line name={texts.answers.title}>
          {given
            .map(
              ({ fact, value }) =>
                `${plainText(fact.name, language)}${texts.marks.colon}${describe(fact, value, language)}`,
            )
            .join("；")}
        </Line>
      )}
      {answered.some(({ question }) => question.id === "insure") ? (
        <Line name={texts.boundary.renewalTitle}>{texts.boundary.renewal}</Line>
      ) : null}
      {rumours.length === 0 ? null : (
        <Line name={texts.rumours.title}>
          {rumours
            .slice(0, mostRumours)
            .map(({ text }) => plainText(text, language))
            .join("；")}
        </Line>
      )}
      <Line name={texts.boundary.agents}>{texts.boundary.agentsText[0]}</Line>
      <div class="print-foot">
        <div>
          <p>
            {texts.boundary.text} {texts.boundary.callInsurance} 12393
          </p>
          <p>
            {texts.handOver.made}
            {address === undefined ? null : (
              <>
                {texts.marks.colon}
                <span class="print-address">{address}</span>
              </>
            )}
          </p>
        </div>
        {qr === undefined ? null : (
          <figure class="print-code">
            <QrPicture code={qr} />
            <figcaption>{texts.handOver.scan}</figcaption>
          </figure>
        )}
      </div>
    </div>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }): VNode {
  const { texts } = useLanguage();
  return (
    <p>
      <b>{name}</b>
      {texts.marks.colon}
      {children}
    </p>
  );
}

/** Each claim once, whichever of the answers it goes with. */
function rumoursOf(answered: readonly AnsweredQuestion[]): readonly Rumour[] {
  const all = answered.flatMap(({ answer }) => answer.rumours ?? []);
  return [...new Map(all.map((rumour) => [rumour.id, rumour])).values()];
}

/** Several answers fit one page without what could have permitted it and does not. */
function withoutIdleGrounds(answer: Answer): Answer {
  const { grounds = [], ...rest } = answer;
  return { ...rest, grounds: grounds.filter(({ state }) => state !== "failed") };
}

/** One answer alone with its papers and steps; of several the verdict, the amount and the reasons that count. */
function PrintedAnswer({ answered, whole }: { answered: AnsweredQuestion; whole: boolean }): VNode {
  const language = useLanguage();
  const { texts } = language;
  const { question } = answered;
  const answer = whole ? answered.answer : withoutIdleGrounds(answered.answer);
  const amount = amountText(answer, texts);
  const { requirements = [], grounds = [], limits = [], documents = [], steps = [] } = answer;
  const conditions = [
    ...requirements.map((entry) => ({ entry, word: texts.result.states[entry.state] })),
    ...grounds.map((entry) => ({ entry, word: texts.result.groundStates[entry.state] })),
  ];
  return (
    <div>
      <p class="print-verdict">
        <Say text={question.text} /> <b>{texts.verdict[answer.verdict]}</b>
        {amount === undefined ? null : <b>{texts.marks.inBrackets(amount)}</b>}
      </p>
      <ul>
        {conditions.map(({ entry, word }) => (
          <li key={entry.id}>
            {word}
            {texts.marks.colon}
            <Say text={entry.text} />
          </li>
        ))}
        {limits.map((entry) => (
          <li key={entry.id}>
            <Say text={entry.text} />
            {texts.marks.colon}
            {isWaiting(answer, entry) ? (
              texts.result.needsMore
            ) : entry.working === undefined ? (
              money(entry.most)
            ) : (
              <Working entry={entry} />
            )}
          </li>
        ))}
      </ul>
      {whole && documents.length > 0 ? (
        <Line name={texts.outcome.documents}>
          {documents
            .map((paper) =>
              "text" in paper
                ? plainText(paper.text, language)
                : paper.any_of.map((text) => plainText(text, language)).join(" / "),
            )
            .join("；")}
        </Line>
      ) : null}
      {whole && steps.length > 0 ? (
        <Line name={texts.outcome.steps}>
          {steps.map(({ text }) => plainText(text, language)).join(" ")}
        </Line>
      ) : null}
      <Line name={texts.result.sources}>
        {documentsOf(answer, language.code)
          .map(({ citation: { title, number, issuer, published, grade } }) =>
            (whole ? [`《${title}》`, number, issuer, published, grade] : [`《${title}》`, grade])
              .filter(Boolean)
              .join(" "),
          )
          .join("；")}
      </Line>
    </div>
  );
}
