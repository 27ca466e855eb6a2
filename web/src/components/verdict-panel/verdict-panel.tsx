import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Answer, FactInfo, QuestionInfo } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { money } from "../../format/money";
import { plainText, Say, useLanguage } from "../../language/language";
import { AccountBook } from "../account-book/account-book";
import { Heading } from "../heading/heading";
import { Icon } from "../icon/icon";
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
  const { code, texts } = useLanguage();
  const word = texts.verdict[answer.verdict];
  const missing = answer.verdict === "depends" && open.length > 0;
  const line = missing ? "" : texts.verdictLine[answer.verdict];
  return (
    <div class={`verdict verdict-${answer.verdict}`}>
      <Announcement words={texts.result.announced(word)} />
      <Heading title={`${word}：${plainText(question.text, code)}`} moved={moved}>
        <span class="verdict-question">
          <Say text={question.text} />
        </span>{" "}
        <span class="verdict-word">
          <span class="verdict-icon">
            <Icon name={answer.verdict} />
          </span>
          {word}
        </span>
      </Heading>
      <p class="verdict-context">
        {place} · {dateText(answer.on, code)}
        {today ? `（${texts.answers.today}）` : ""}
      </p>
      {answer.grade === undefined ? null : (
        <p class="verdict-context">
          {texts.result.grade}：{texts.result.grades[answer.grade]}
        </p>
      )}
      {line === "" ? null : <p>{line}</p>}
      {answer.cause === "balance" ? <p>{texts.emptyAccount}</p> : null}
      <VerdictReason answer={answer} open={open} />
      <VerdictAmount answer={answer} question={question} />
    </div>
  );
}

/** Said aloud when the answer appears or changes; a status has to be on the page before its words are. */
function Announcement({ words }: { words: string }): VNode {
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(words), [words]);
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  );
}

/** The reason in a line: which condition fails, or what is still to be known. Everything else stands below. */
function VerdictReason({
  answer,
  open,
}: {
  answer: Answer;
  open: readonly FactInfo[];
}): VNode | null {
  const { code, texts } = useLanguage();
  const { requirements = [], verdict } = answer;
  if (verdict === "depends" && open.length > 0) {
    const names = open.map(({ name }) => plainText(name, code)).join("、");
    return (
      <p>
        {texts.result.missing}：{names}
      </p>
    );
  }
  const failed = verdict === "no" ? requirements.filter(({ state }) => state === "failed") : [];
  if (failed.length === 0) return null;
  return (
    <div class="verdict-reason">
      <p>{texts.result.because}：</p>
      <ul>
        {failed.map(({ id, text }) => (
          <li key={id}>
            <Say text={text} />
          </li>
        ))}
      </ul>
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
          {texts.result.choices}: {choices.map(money).join("、")}
        </p>
      )}
    </div>
  );
}
