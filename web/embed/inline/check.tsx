import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { GezhangError } from "../../../wasm/package/src/errors.js";
import type {
  Answer,
  FactInfo,
  FactValue,
  Fault,
  QuestionInfo,
  Region,
} from "../../../wasm/package/src/index.js";
import { onlyOnce } from "../../src/app/only-once";
import { Announcement } from "../../src/components/announcement/announcement";
import {
  answersTo,
  describeFact,
  examine,
  type Finding,
  factOf,
  mostQuestions,
  nextStep,
  questionsLeft,
} from "../../src/core/examine";
import { chinese, type Language, LanguageContext, loadLanguage } from "../../src/language/language";
import { type Answers, noAnswers, withAnswer } from "../../src/state/answers";
import type { Listener } from "../element";
import type { Result } from "../messages";
import type { FrameLanguage } from "../settings";
import { AnswerView } from "./answer-view";
import { Boundary, Problem } from "./parts";
import { closeRegion, openRegion } from "./policies";
import { QuestionForm } from "./question-form";

interface CheckProps {
  readonly region: string;
  readonly question: string;
  readonly day: string;
  readonly policies: string;
  readonly language: FrameLanguage;
  readonly listener: Listener;
}

type Opened =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | {
      readonly state: "refused";
      readonly what: "place" | "question";
      readonly faults: readonly Fault[];
    }
  | { readonly state: "ready"; readonly region: Region; readonly question: QuestionInfo };

/** One question about one place, from the first fact that is asked to the answer. The answers live here and nowhere else. */
export function Check(props: CheckProps): VNode {
  const { listener } = props;
  const [language, setLanguage] = useState<Language>(chinese);
  const [languageFailed, setLanguageFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened>({ state: "loading" });

  useEffect(() => {
    let current = true;
    setLanguageFailed(false);
    loadLanguage(props.language).then(
      (loaded) => current && setLanguage(loaded),
      // Without the other language it stays as it is, and says so.
      () => current && setLanguageFailed(true),
    );
    return () => {
      current = false;
    };
  }, [props.language]);

  useEffect(() => {
    let closed = false;
    setOpened({ state: "loading" });
    const opening = open(props);
    opening.then(
      (ready) => {
        if (closed) return;
        setOpened(ready);
        if (ready.state === "ready") listener.onReady();
        else listener.onError("refused");
      },
      () => {
        if (closed) return;
        setOpened({ state: "failed" });
        listener.onError("unavailable");
      },
    );
    return () => {
      closed = true;
      // Not every browser collects what nobody refers to any more.
      opening.then(
        (ready) => ready.state === "ready" && closeRegion(ready.region),
        () => undefined,
      );
    };
  }, [attempt]);

  return (
    <LanguageContext.Provider value={language}>
      <div lang={language.code} onClickCapture={onlyOnce}>
        <p role="status">{languageFailed ? language.texts.languageFailed : ""}</p>
        {opened.state === "ready" ? (
          <Inquiry {...props} opened={opened} />
        ) : (
          <Waiting opened={opened} language={language} onRetry={() => setAttempt(attempt + 1)} />
        )}
      </div>
    </LanguageContext.Provider>
  );
}

async function open({ policies, region, question, day }: CheckProps): Promise<Opened> {
  try {
    const place = await openRegion(policies, region, day);
    const info = place.questions().find(({ id }) => id === question);
    if (info === undefined) closeRegion(place);
    return info === undefined
      ? { state: "refused", what: "question", faults: [] }
      : { state: "ready", region: place, question: info };
  } catch (error) {
    if (error instanceof GezhangError)
      return { state: "refused", what: "place", faults: error.faults };
    throw error;
  }
}

interface WaitingProps {
  readonly opened: Opened;
  readonly language: Language;
  readonly onRetry: () => void;
}

function Waiting({ opened, language: { texts }, onRetry }: WaitingProps): VNode {
  if (opened.state === "failed") {
    return (
      <div role="alert">
        <h2>{texts.failure.title}</h2>
        <p>{texts.failure.call}</p>
        <button type="button" class="button" onClick={onRetry}>
          {texts.failure.retry}
        </button>
      </div>
    );
  }
  if (opened.state === "refused") {
    const { questionTitle, regionTitle } = texts.error;
    const title = opened.what === "question" ? questionTitle : regionTitle;
    return <Problem title={title} faults={opened.faults} />;
  }
  return (
    <>
      <p>{texts.loading}</p>
      <Announcement words={texts.loading} />
    </>
  );
}

/** Where the citizen stands. */
interface Position {
  readonly answers: Answers;
  /** The fact that is asked; absent: the answer is shown. */
  readonly fact?: string | undefined;
  /** How many were answered in this run. */
  readonly asked: number;
}

interface InquiryProps extends CheckProps {
  readonly opened: Extract<Opened, { state: "ready" }>;
}

function Inquiry({ listener, opened: { region, question } }: InquiryProps): VNode {
  const [past, setPast] = useState<readonly Position[]>(() => [begin()]);
  const here = past[past.length - 1] ?? begin();
  const finding = examine(region, [question.id], here.answers);
  const done = here.fact === undefined && !("faults" in finding);
  const shown = done ? answersTo(region, [question.id], here.answers)[0] : undefined;
  const told = shown === undefined ? "" : JSON.stringify(resultOf(shown));

  // By what it says: drawn anew in another language it is no other answer.
  useEffect(() => {
    if (shown !== undefined) listener.onResult(resultOf(shown));
  }, [told]);

  function begin(): Position {
    return stepFrom(examine(region, [question.id], noAnswers), noAnswers, 0);
  }

  /** Keeps an answer that the core accepts and goes on; returns what it has against one that it does not. */
  const take = (fact: string, value: FactValue): readonly Fault[] => {
    const answers = withAnswer(here.answers, fact, value);
    const found = examine(region, [question.id], answers);
    const refused = "faults" in found ? found.faults.filter((fault) => factOf(fault) === fact) : [];
    if (refused.length === 0) setPast([...past, stepFrom(found, answers, here.asked + 1)]);
    return refused;
  };
  const ask = (fact: string): void =>
    setPast([...past, { answers: here.answers, fact, asked: mostQuestions - 1 }]);

  const fact = here.fact === undefined ? undefined : describeFact(region, here.fact);
  const moved = past.length > 1;
  const back = moved ? () => setPast(past.slice(0, -1)) : undefined;
  if (fact !== undefined) {
    return (
      <>
        <QuestionForm
          key={`${fact.id} ${past.length}`}
          fact={fact}
          value={here.answers.get(fact.id)}
          moved={moved}
          left={questionsLeft(finding, here.answers, fact.id, here.asked)}
          onAnswer={(value) => take(fact.id, value)}
          onBack={back}
        />
        <Boundary />
      </>
    );
  }
  if (shown === undefined)
    return <Problem title="" faults={"faults" in finding ? finding.faults : []} onBack={back} />;
  const describe = (id: string): FactInfo | undefined => describeFact(region, id);
  return (
    <AnswerView
      answer={shown}
      question={question}
      region={region}
      open={(shown.ask ?? []).flatMap((one) => describe(one.fact) ?? [])}
      factOf={describe}
      given={here.answers}
      moved={moved}
      onAsk={ask}
    />
  );
}

function stepFrom(finding: Finding, answers: Answers, asked: number): Position {
  const step = nextStep(finding, answers, asked);
  return { answers, asked, ...(step.step === "ask" ? { fact: step.fact } : {}) };
}

function resultOf({ region, question, on, verdict, amount }: Answer): Result {
  return { region, question, day: on, verdict, ...(amount === undefined ? {} : { amount }) };
}
