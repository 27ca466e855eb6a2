import type { ComponentChildren, VNode } from "preact";
import type { Answer, FactInfo, QuestionInfo } from "../../../wasm/package/src/index.js";
import { Notices } from "../components/notices/notices";
import { OpenQuestions } from "../components/open-questions/open-questions";
import { AgentWarning, Boundary } from "../components/page-footer/page-footer";
import { Payment } from "../components/payment/payment";
import type { ReasonContext } from "../components/reason/reason";
import { ConditionReason, LastKnownReason, LimitReason } from "../components/reason/reasons";
import { Section } from "../components/section/section";
import { amountFirst, documentsOf } from "../components/sources/documents";
import { Sources } from "../components/sources/sources";
import { VerdictPanel } from "../components/verdict-panel/verdict-panel";
import { plainText, useLanguage } from "../language/language";

interface AnswerScreenProps {
  readonly answer: Answer;
  readonly question: QuestionInfo;
  readonly place: string;
  readonly today: boolean;
  readonly moved: boolean;
  /** The facts that were skipped and would still change the answer. */
  readonly open: readonly FactInfo[];
  readonly assumed: readonly FactInfo[];
  readonly onAnswer: (fact: string) => void;
  readonly onStartOver: () => void;
  /** The list of answers. */
  readonly children: ComponentChildren;
}

/** The whole answer: the word and the amount first, then every reason, then the documents. */
export function AnswerScreen(props: AnswerScreenProps): VNode {
  const { answer, question, place, today, moved, open, assumed, onAnswer, onStartOver, children } =
    props;
  const { code, texts } = useLanguage();
  const words = texts.result;
  const documents = documentsOf(answer);
  return (
    <div class="answer-screen">
      <VerdictPanel
        answer={answer}
        question={question}
        place={place}
        today={today}
        moved={moved}
        open={open}
      />
      {answer.stale === true ? <p class="stale">{texts.stale}</p> : null}
      {answer.payment === undefined ? null : <Payment payment={answer.payment} />}
      <OpenQuestions facts={open} onAnswer={onAnswer} />
      <Notices id="warnings" title={words.warnings} notices={answer.warnings} />
      <Reasons answer={answer} context={{ region: answer.region, documents }} />
      {assumed.length === 0 ? null : (
        <Section id="assumed" title={words.restsOn} lead={words.restsOnLead}>
          <ul class="notices">
            {assumed.map((fact) => (
              <li key={fact.id}>{plainText(fact.name, code)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Sources documents={documents} region={answer.region} />
      {children}
      <AgentWarning />
      <Boundary />
      <div class="actions">
        <button type="button" class="button button-secondary" onClick={onStartOver}>
          {words.startOver}
        </button>
      </div>
    </div>
  );
}

/** Everything that took part, in the core's order; nothing is left out because something else decided. */
function Reasons({ answer, context }: { answer: Answer; context: ReasonContext }): VNode {
  const { texts } = useLanguage();
  const words = texts.result;
  const { grounds = [], last_known: past = [], limits = [], requirements = [] } = answer;
  const amounts = (
    <ReasonList id="limits" title={words.limits}>
      {limits.map((entry) => (
        <LimitReason key={entry.id} entry={entry} {...context} />
      ))}
    </ReasonList>
  );
  return (
    <>
      {amountFirst(answer) ? amounts : null}
      <ReasonList id="requirements" title={words.requirements}>
        {requirements.map((entry) => (
          <ConditionReason key={entry.id} entry={entry} ground={false} {...context} />
        ))}
      </ReasonList>
      <ReasonList id="grounds" title={words.grounds}>
        {grounds.map((entry) => (
          <ConditionReason key={entry.id} entry={entry} ground {...context} />
        ))}
      </ReasonList>
      {amountFirst(answer) ? null : amounts}
      <ReasonList id="last-known" title={words.lastKnown} lead={words.lastKnownLead}>
        {past.map((entry) => (
          <LastKnownReason key={entry.id} entry={entry} {...context} />
        ))}
      </ReasonList>
    </>
  );
}

interface ReasonListProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: readonly VNode[];
}

function ReasonList({ id, title, lead, children }: ReasonListProps): VNode | null {
  if (children.length === 0) return null;
  return (
    <Section id={id} title={title} {...(lead === undefined ? {} : { lead })}>
      <ul class="reasons">{children}</ul>
    </Section>
  );
}
