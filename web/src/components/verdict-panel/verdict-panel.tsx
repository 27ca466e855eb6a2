import type { VNode } from "preact";
import type { Answer, FactInfo, QuestionInfo } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { breakable, money } from "../../format/money";
import { plainText, Say, useLanguage } from "../../language/language";
import { AccountBook } from "../account-book/account-book";
import { Announcement } from "../announcement/announcement";
import { isUnbounded } from "../answer-card/amount-text";
import { Heading } from "../heading/heading";
import { Icon } from "../icon/icon";
import { VerdictReason } from "./verdict-reason";
import "./verdict-panel.css";

interface VerdictPanelProps {
  readonly answer: Answer;
  readonly question: QuestionInfo;
  readonly place: string;
  readonly today: boolean;
  readonly moved: boolean;
  /** The facts that would settle it. */
  readonly open: readonly FactInfo[];
}

/** The answer itself, in a word, with its amount: all of it within the first screen of a telephone. */
export function VerdictPanel({
  answer,
  question,
  place,
  today,
  moved,
  open,
}: VerdictPanelProps): VNode {
  const language = useLanguage();
  const { code, texts } = language;
  const word = texts.verdict[answer.verdict];
  const missing = answer.verdict === "depends" && open.length > 0;
  const line = missing ? "" : texts.verdictLine[answer.verdict];
  return (
    <div class={`verdict says-${answer.verdict}`}>
      <Announcement words={texts.result.announced(word)} />
      <Heading
        title={`${word}${texts.marks.colon}${plainText(question.text, language)}`}
        moved={moved}
      >
        <span class="verdict-question">
          <Say text={question.text} />
        </span>{" "}
        <span class="verdict-word">
          <span class="verdict-icon">
            <Icon name={answer.verdict} />
          </span>
          <span class="unbroken">{word}</span>
        </span>
      </Heading>
      <p class="verdict-context unbroken">
        {place} · {dateText(answer.on, code)}
        {today ? `${texts.marks.inBrackets(texts.answers.today)}` : ""}
      </p>
      {answer.grade === undefined ? null : (
        <p class="verdict-context unbroken">
          {texts.result.grade}
          {texts.marks.colon}
          {texts.result.grades[answer.grade]}
        </p>
      )}
      {line === "" ? null : <p>{line}</p>}
      {answer.cause === "balance" ? <p>{texts.emptyAccount}</p> : null}
      <VerdictReason answer={answer} open={open} />
      <VerdictAmount answer={answer} question={question} />
    </div>
  );
}

function VerdictAmount({
  answer,
  question,
}: {
  answer: Answer;
  question: QuestionInfo;
}): VNode | null {
  const { texts } = useLanguage();
  const { amount, choices, verdict } = answer;
  // A no has no amount worth a look; an answer that is not recorded has none at all.
  if (amount === undefined || verdict === "no" || verdict === "unrecorded") return null;
  // "Between nothing and anything" would only look like a promise.
  if (isUnbounded(answer)) return null;
  const settled = amount.least === amount.most;
  return (
    <div class="verdict-amount">
      <p class="verdict-amount-name">
        <Say text={question.amount} />
      </p>
      {settled ? (
        <AccountBook amount={amount.most} />
      ) : (
        <dl class="verdict-range">
          <div>
            <dt>{texts.result.least}</dt>
            <dd>{money(amount.least)}</dd>
          </div>
          <div>
            <dt>{texts.result.most}</dt>
            <dd>{money(amount.most)}</dd>
          </div>
        </dl>
      )}
      {choices === undefined || choices.length < 2 ? null : (
        <p class="verdict-choices">
          {texts.result.choices}
          {texts.marks.colon}
          {breakable(choices.map(money).join(texts.marks.list))}
        </p>
      )}
    </div>
  );
}
