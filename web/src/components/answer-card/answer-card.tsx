import type { VNode } from "preact";
import type { Answer, FactInfo, QuestionInfo } from "../../../../wasm/package/src/index.js";
import { Say, useLanguage } from "../../language/language";
import { Icon, type IconName } from "../icon/icon";
import { VerdictReason } from "../verdict-panel/verdict-reason";
import { amountText } from "./amount-text";
import "./answer-card.css";

/** What a word such as 没有收录 means, for those who meet it for the first time. */
function VerdictLine({ answer }: { answer: Answer }): VNode | null {
  const { texts } = useLanguage();
  const line = texts.verdictLine[answer.verdict];
  return line === "" ? null : <p>{line}</p>;
}

interface AnswerCardProps {
  readonly answer: Answer;
  readonly question: QuestionInfo;
  readonly icon?: IconName;
  /** The facts that were skipped and would still change this answer. */
  readonly open: readonly FactInfo[];
  readonly onDetail: () => void;
}

/** One of several answers: its word, its amount and its reason in a line; the rest is one tap away. */
export function AnswerCard({ answer, question, icon, open, onDetail }: AnswerCardProps): VNode {
  const { texts } = useLanguage();
  const amount = amountText(answer, texts);
  return (
    <section class={`answer-card says-${answer.verdict}`}>
      <h2>
        <span class="answer-card-question">
          {icon === undefined ? null : <Icon name={icon} />}
          <Say text={question.text} />
        </span>{" "}
        <span class="answer-card-word">
          <span class="answer-card-icon">
            <Icon name={answer.verdict} />
          </span>
          <span class="unbroken">{texts.verdict[answer.verdict]}</span>
        </span>
      </h2>
      {amount === undefined ? null : (
        <p>
          <Say text={question.amount} />
          {texts.marks.colon}
          <b>{amount}</b>
        </p>
      )}
      {answer.verdict === "depends" ? null : <VerdictLine answer={answer} />}
      <VerdictReason answer={answer} open={open} />
      <button type="button" class="link" onClick={onDetail}>
        {texts.result.detail}
        <span class="visually-hidden">
          {texts.marks.colon}
          <Say text={question.text} />
        </span>
        <Icon name="forward" />
      </button>
    </section>
  );
}
