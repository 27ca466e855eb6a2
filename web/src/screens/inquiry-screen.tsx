import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FactInfo, FactValue, Fault, Region } from "../../../wasm/package/src/index.js";
import type { Navigation } from "../app/history";
import { type Inquiry, type Route, start } from "../app/route";
import { CoreFailure } from "../components/core-failure/core-failure";
import { FactForm } from "../components/fact-form/fact-form";
import { Icon } from "../components/icon/icon";
import { usePlaceName } from "../components/region-picker/place-list";
import { YourAnswers } from "../components/your-answers/your-answers";
import type { Core } from "../core/core";
import { describeFact, examine, type Finding, factOf, nextStep, offered } from "../core/examine";
import { useRegion } from "../core/use-region";
import { today } from "../format/date";
import { useLanguage } from "../language/language";
import { placeOf } from "../places/places";
import { type Answers, withAnswer } from "../state/answers";
import { AnswerScreen } from "./answer-screen";
import { ProblemScreen } from "./problem-screen";

interface InquiryScreenProps {
  readonly core: Core;
  readonly route: Exclude<Route, { step: "start" }>;
  readonly navigation: Navigation;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** Everything after the place has been chosen: opens its rules, then shows the step that the address names. */
export function InquiryScreen(props: InquiryScreenProps): VNode {
  const { core, route, navigation } = props;
  const { texts } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const opened = useRegion(core, route.region, route.on ?? today(), attempt);

  switch (opened.state) {
    case "loading":
      return (
        <p class="loading" role="status">
          {texts.loading}
        </p>
      );
    case "failed":
      return <CoreFailure onRetry={() => setAttempt(attempt + 1)} />;
    case "refused":
      return (
        <ProblemScreen title={texts.error.regionTitle} faults={opened.faults}>
          <div class="actions">
            <button type="button" class="button" onClick={() => navigation.go(start)}>
              {texts.error.chooseRegion}
            </button>
          </div>
        </ProblemScreen>
      );
    case "ready":
      return <OpenedInquiry {...props} region={opened.region} />;
  }
}

function OpenedInquiry({
  route,
  navigation,
  answers,
  onAnswers,
  region,
}: InquiryScreenProps & { region: Region }): VNode {
  const { texts } = useLanguage();
  const nameOf = usePlaceName();
  const inquiry: Inquiry = {
    region: route.region,
    question: route.question,
    ...(route.on === undefined ? {} : { on: route.on }),
  };
  const usable = offered(region, answers);
  const finding = examine(region, route.question, usable);
  const step = nextStep(finding, usable);
  const moved = navigation.steps > 0;

  // An address without a step stands for whatever comes next, and leaves no step for Back to stumble on.
  const forward =
    route.step === "next" ||
    ("faults" in finding && route.step === "answer" && step.step === "ask");
  useEffect(() => {
    if (forward) navigation.replace({ ...inquiry, ...step });
  });

  const place = placeOf(route.region);
  const list = (
    <YourAnswers
      place={place === undefined ? route.region : nameOf(place)}
      on={route.on}
      given={givenAnswers(region, usable)}
      onChangePlace={() => navigation.go(start)}
      onChange={(fact) => navigation.go({ ...inquiry, step: "ask", fact })}
    />
  );

  if (forward) return <p role="status">{texts.loading}</p>;
  if (route.step === "ask") {
    const fact = describeFact(region, route.fact);
    if (fact === undefined)
      return <Missing onMissing={() => navigation.replace({ ...inquiry, step: "next" })} />;
    return (
      <>
        <button type="button" class="link back" onClick={navigation.back}>
          <Icon name="back" />
          {texts.back}
        </button>
        <FactForm
          key={fact.id}
          fact={fact}
          value={usable.get(fact.id)}
          faults={faultsOf(finding, fact.id)}
          moved={moved}
          onAnswer={(value) => take(fact.id, value)}
        />
        <button
          type="button"
          class="link"
          onClick={() => navigation.go({ ...inquiry, step: "answer" })}
        >
          {texts.ask.current}
        </button>
        {list}
      </>
    );
  }
  if ("faults" in finding) {
    return (
      <ProblemScreen title={texts.error.problem} faults={finding.faults}>
        <p>{texts.error.problemLead}</p>
        {list}
      </ProblemScreen>
    );
  }
  const { answer } = finding;
  const question = region.questions().find(({ id }) => id === route.question);
  if (question === undefined) return <Missing onMissing={() => navigation.replace(start)} />;
  return (
    <AnswerScreen
      answer={answer}
      question={question}
      place={place === undefined ? route.region : nameOf(place)}
      today={route.on === undefined}
      moved={moved}
      open={infos(
        region,
        (answer.ask ?? []).map(({ fact }) => fact),
      )}
      assumed={infos(region, answer.rests_on ?? [])}
      onAnswer={(fact) => navigation.go({ ...inquiry, step: "ask", fact })}
      onStartOver={() => navigation.go(start)}
    >
      {list}
    </AnswerScreen>
  );

  /** Keeps an answer that the core accepts and goes on; returns what it has against one that it does not. */
  function take(fact: string, value: FactValue): readonly Fault[] {
    const changed = withAnswer(answers, fact, value);
    const result = examine(region, route.question, offered(region, changed));
    const refused = faultsOf(result, fact);
    if (refused.length > 0) return refused;
    onAnswers(changed);
    navigation.go({ ...inquiry, ...nextStep(result, offered(region, changed)) });
    return [];
  }
}

/** Sends the citizen on from an address that names something this version no longer has. */
function Missing({ onMissing }: { onMissing: () => void }): null {
  useEffect(onMissing);
  return null;
}

function faultsOf(finding: Finding, fact: string): readonly Fault[] {
  return "faults" in finding ? finding.faults.filter((fault) => factOf(fault) === fact) : [];
}

function infos(region: Region, facts: readonly string[]): FactInfo[] {
  return facts.map((fact) => describeFact(region, fact)).filter((info) => info !== undefined);
}

function givenAnswers(region: Region, answers: Answers): { fact: FactInfo; value: FactValue }[] {
  return [...answers].flatMap(([id, value]) => {
    const fact = describeFact(region, id);
    return fact === undefined ? [] : [{ fact, value }];
  });
}
