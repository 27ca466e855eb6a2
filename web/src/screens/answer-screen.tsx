import type { VNode } from "preact";
import type {
  Answer,
  Condition,
  LastKnown,
  QuestionInfo,
} from "../../../wasm/package/src/index.js";
import { BalanceCurve } from "../components/balance-curve/balance-curve";
import { Changes } from "../components/changes/changes";
import { Notices } from "../components/notices/notices";
import { OpenQuestions } from "../components/open-questions/open-questions";
import { Outcome } from "../components/outcome/outcome";
import { AgentWarning, RenewalNote } from "../components/page-footer/page-footer";
import { Payment } from "../components/payment/payment";
import type { ReasonContext } from "../components/reason/reason";
import { ConditionReason, LastKnownReason, LimitReason } from "../components/reason/reasons";
import { Rumours } from "../components/rumours/rumours";
import { Section } from "../components/section/section";
import { amountFirst, documentsOf } from "../components/sources/documents";
import { Sources } from "../components/sources/sources";
import { VerdictPanel } from "../components/verdict-panel/verdict-panel";
import type { Curve } from "../core/curve";
import { plainText, useLanguage } from "../language/language";
import { AnswerEnd, type AnswerPartsProps, FamilyPart, LinkNotice } from "./answer-parts";

interface AnswerScreenProps extends AnswerPartsProps {
  readonly answer: Answer;
  readonly question: QuestionInfo;
  /** How the answer depends on the balance, where it does and the balance is known. */
  readonly curve: Curve | undefined;
}

/** The whole answer: the word and the amount first, then what to do, then every reason, then the documents. */
export function AnswerScreen(props: AnswerScreenProps): VNode {
  const { answer, question, curve, factOf } = props;
  const language = useLanguage();
  const { texts } = language;
  const words = texts.result;
  const documents = documentsOf(answer, language.code);
  const open = props.open(answer);
  const assumed = (answer.rests_on ?? []).map(factOf).filter((fact) => fact !== undefined);
  const curveFact = curve === undefined ? undefined : factOf(curve.fact);
  return (
    <div class="answer-screen">
      <VerdictPanel
        answer={answer}
        question={question}
        place={props.place}
        today={props.today}
        moved={props.moved}
        open={open}
      />
      <LinkNotice notice={props.notice} />
      {answer.stale === true ? <p class="stale">{texts.stale}</p> : null}
      {answer.payment === undefined ? null : <Payment payment={answer.payment} />}
      <FamilyPart {...props} />
      <OpenQuestions facts={open} onAnswer={props.onAnswer} />
      <Outcome answer={answer} />
      {question.id === "withdraw" || question.id === "share" ? <AgentWarning /> : null}
      {question.id === "insure" ? <RenewalNote /> : null}
      <Notices id="warnings" title={words.warnings} notices={answer.warnings} />
      <Reasons answer={answer} context={{ region: answer.region, documents }} />
      {curve === undefined || curveFact === undefined ? null : (
        <BalanceCurve curve={curve} fact={curveFact} />
      )}
      <Changes changes={answer.changes} factOf={factOf} />
      {assumed.length === 0 ? null : (
        <Section id="assumed" title={words.restsOn} lead={words.restsOnLead}>
          <ul class="notices">
            {assumed.map((fact) => (
              <li key={fact.id}>{plainText(fact.name, language)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Sources documents={documents} region={answer.region} />
      <Rumours rumours={answer.rumours} region={answer.region} />
      <AnswerEnd {...props} />
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
        <LimitReason key={entry.id} entry={entry} answer={answer} {...context} />
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
      <Grounds grounds={grounds} context={context} />
      {amountFirst(answer) ? null : amounts}
      <LastKnownRules past={past} alone={answer.verdict === "unrecorded"} context={context} />
    </>
  );
}

interface GroundsProps {
  readonly grounds: readonly Condition[];
  readonly context: ReasonContext;
}

/** Where one ground opens the door, those that do not apply only stand in its way. */
function Grounds({ grounds, context }: GroundsProps): VNode | null {
  const { texts } = useLanguage();
  const words = texts.result;
  if (grounds.length === 0) return null;
  const drawn = (entries: readonly Condition[]): VNode[] =>
    entries.map((entry) => <ConditionReason key={entry.id} entry={entry} ground {...context} />);
  const opened = grounds.some(({ state }) => state === "met");
  const others = opened ? grounds.filter(({ state }) => state === "failed") : [];
  return (
    <Section id="grounds" title={words.grounds}>
      <ul class="reasons">{drawn(grounds.filter((entry) => !others.includes(entry)))}</ul>
      {others.length === 0 ? null : (
        <details class="disclosure">
          <summary>{words.otherGrounds(others.length)}</summary>
          <ul class="reasons">{drawn(others)}</ul>
        </details>
      )}
    </Section>
  );
}

interface LastKnownRulesProps {
  readonly past: readonly LastKnown[];
  /** Whether nothing newer is recorded: then they are all that can be said. */
  readonly alone: boolean;
  readonly context: ReasonContext;
}

function LastKnownRules({ past, alone, context }: LastKnownRulesProps): VNode | null {
  const { texts } = useLanguage();
  const words = texts.result;
  if (past.length === 0) return null;
  return (
    <Section id="last-known" title={words.lastKnown} lead={words.lastKnownLead}>
      <details class="disclosure" open={alone}>
        <summary>{words.lastKnownCount(past.length)}</summary>
        <ul class="reasons">
          {past.map((entry) => (
            <LastKnownReason key={`${entry.id} ${entry.since}`} entry={entry} {...context} />
          ))}
        </ul>
      </details>
    </Section>
  );
}

interface ReasonListProps {
  readonly id: string;
  readonly title: string;
  readonly children: readonly VNode[];
}

function ReasonList({ id, title, children }: ReasonListProps): VNode | null {
  if (children.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="reasons">{children}</ul>
    </Section>
  );
}
