import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Answer, Fault, FullEngine, QuestionInfo } from "../../../../wasm/package/src/full.js";
import { today } from "../../format/date";
import { faultsIn } from "../core/check";
import type { Draft } from "../core/draft";
import { answer, namesOf, questionsOf, type Situation, situationsIn } from "../core/trial";
import { useStudio } from "../language";
import { say } from "../words";
import { AnswerText, type AskedFact } from "./answer-text";
import { Panel } from "./panel";

interface TrialPanelProps {
  readonly engine: FullEngine;
  readonly draft: Draft;
}

type Outcome = {
  /** The rules that answered. */
  readonly by: Draft;
} & (
  | { readonly answer: Answer; readonly asked: readonly AskedFact[] }
  | { readonly faults: readonly Fault[] }
);

/** Puts a question to the rules as they stand. */
export function TrialPanel({ engine, draft }: TrialPanelProps): VNode {
  const { language, words } = useStudio();
  const [situation, setSituation] = useState<Situation>({
    question: "",
    on: today(),
    facts: "{}",
  });
  const [outcome, setOutcome] = useState<Outcome>();
  const questions = useQuestions(engine, draft, situation.on);
  const situations = useMemo(() => situationsIn(draft.cases.text), [draft.cases.text]);
  const question = situation.question || (questions[0]?.id ?? "");

  const ask = (event: Event): void => {
    event.preventDefault();
    try {
      const found = answer(engine, draft, { ...situation, question });
      const ids = (found.ask ?? []).map(({ fact }) => fact);
      setOutcome({ by: draft, answer: found, asked: namesOf(engine, draft, situation.on, ids) });
    } catch (error) {
      setOutcome({ by: draft, faults: faultsIn(error) });
    }
  };

  return (
    <Panel id="trial" title={words.trial.title} lead={words.trial.lead}>
      <form onSubmit={ask} noValidate>
        <label class="field-label" for="from-case">
          {words.trial.fromCase}
        </label>
        <select
          id="from-case"
          class="field"
          onChange={(event) => {
            const chosen = situations[Number(event.currentTarget.value)];
            if (chosen === undefined) return;
            setSituation({ question: chosen.question, on: chosen.on, facts: chosen.facts });
            setOutcome(undefined);
          }}
        >
          <option value="">{words.trial.noCase}</option>
          {situations.map(({ id }, index) => (
            <option key={id} value={String(index)}>
              {id}
            </option>
          ))}
        </select>
        <label class="field-label" for="question">
          {words.trial.question}
        </label>
        <select
          id="question"
          class="field"
          value={question}
          onChange={(event) => setSituation({ ...situation, question: event.currentTarget.value })}
        >
          {questions.map(({ id, text }) => (
            <option key={id} value={id}>
              {say(text, language)}
            </option>
          ))}
        </select>
        <label class="field-label" for="on">
          {words.trial.on}
        </label>
        <input
          id="on"
          class="field"
          type="date"
          value={situation.on}
          onChange={(event) => setSituation({ ...situation, on: event.currentTarget.value })}
        />
        <label class="field-label" for="facts">
          {words.trial.facts}
        </label>
        <textarea
          id="facts"
          class="field facts"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="facts-hint"
          value={situation.facts}
          onInput={(event) => setSituation({ ...situation, facts: event.currentTarget.value })}
        />
        <p id="facts-hint" class="hint">
          {words.trial.factsHint}
        </p>
        <button type="submit" class="button">
          {words.trial.answer}
        </button>
      </form>
      <div role="status" class="outcome">
        {outcome === undefined || outcome.by === draft ? null : <p>{words.trial.stale}</p>}
        {outcome === undefined ? null : "answer" in outcome ? (
          <AnswerText answer={outcome.answer} asked={outcome.asked} />
        ) : (
          <Refusal faults={outcome.faults} />
        )}
      </div>
    </Panel>
  );
}

/** The questions of the rules; where these are broken, those of a moment ago. */
function useQuestions(engine: FullEngine, draft: Draft, on: string): readonly QuestionInfo[] {
  const [kept] = useState<{ questions: readonly QuestionInfo[] }>({ questions: [] });
  return useMemo(() => {
    try {
      kept.questions = questionsOf(engine, draft, on);
    } catch (error) {
      faultsIn(error);
    }
    return kept.questions;
  }, [engine, draft.code, draft.around, on, kept]);
}

function Refusal({ faults }: { faults: readonly Fault[] }): VNode {
  const { language, words } = useStudio();
  const ofRules = faults.some(({ file }) => file !== undefined);
  return ofRules ? (
    <p>{words.trial.refused}</p>
  ) : (
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.pointer}${fault.code}`} class="problem problem-fault">
          <code>{fault.pointer}</code> {say(fault.message, language)}
        </li>
      ))}
    </ul>
  );
}
