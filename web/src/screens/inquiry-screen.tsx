import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type {
  Answer,
  FactInfo,
  FactValue,
  Fault,
  QuestionInfo,
  Region,
} from "../../../wasm/package/src/index.js";
import { afterPaint } from "../app/after-paint";
import { formatRoute, type InquiryRoute, start } from "../app/route";
import { BackButton } from "../components/back-button/back-button";
import { FactForm } from "../components/fact-form/fact-form";
import { type AnsweredQuestion, answerText } from "../components/hand-over/answer-text";
import { HandOver, hasAddress } from "../components/hand-over/hand-over";
import { Loading } from "../components/loading/loading";
import { PrintSheet } from "../components/print-sheet/print-sheet";
import { usePrint } from "../components/print-sheet/use-print";
import { YourAnswers } from "../components/your-answers/your-answers";
import { curveOf } from "../core/curve";
import {
  answersOf,
  answersTo,
  describeFact,
  examine,
  type Finding,
  factOf,
  mostQuestions,
  nextStep,
  offered,
  questionsLeft,
} from "../core/examine";
import { questionsOf } from "../core/topics";
import { useLanguage } from "../language/language";
import { type Answers, withAnswer } from "../state/answers";
import { withAnswers } from "../state/link";
import { addRelative, removeRelative, turnTo, withRelative } from "../state/relatives";
import { LinkNotice } from "./answer-parts";
import { AnswerScreen } from "./answer-screen";
import { CardsScreen } from "./cards-screen";
import type { RegionScreenProps } from "./opened-screen";
import { placeOfRoute, useRegionName } from "./place-of-route";
import { ProblemScreen } from "./problem-screen";
import { QuestionProblem } from "./question-problem";

type InquiryScreenProps = RegionScreenProps & { readonly route: InquiryRoute };

/** Questions, one a page, and then the answer; the core decides which question comes next. */
export function InquiryScreen(props: InquiryScreenProps): VNode {
  const { route, navigation, region, family, handed, framed, onFamily } = props;
  const { answers, relatives } = family;
  const language = useLanguage();
  const { texts } = language;
  const placeName = useRegionName(route.region);
  const inquiry = { ...placeOfRoute(route), topic: route.topic };
  const questions = questionsOf(route.topic);
  const infos = questionInfos(region, questions);
  const known = infos.length === questions.length;
  const usable = offered(region, answers);
  const finding: Finding = known ? examine(region, questions, usable) : { faults: [] };
  const step = nextStep(finding, usable, navigation.asked);
  const linkOf = (amounts: boolean): string =>
    withAnswers(`${addressHere()}${formatRoute({ ...inquiry, step: "answer" })}`, usable, amounts);
  // On paper, as in a message, no amount travels that nobody asked for.
  const sheet = usePrint(hasAddress() ? linkOf(false) : undefined);

  // An address without a step stands for whatever comes next, and leaves no step for Back to stumble on.
  const forward =
    route.step === "next" ||
    ("faults" in finding && route.step === "answer" && step.step === "ask");
  useEffect(() => {
    if (known && forward) navigation.replace({ ...inquiry, ...step });
  });
  if (!known) return <QuestionProblem framed={framed} onMore={seePlace} />;
  if (forward) return <Loading />;

  const moved = navigation.steps > 0;
  // Who adds one fact to an answer comes back to it, and is not led through nine more questions.
  const ask = (fact: string): void => {
    const asked = route.step === "ask" ? navigation.asked : mostQuestions - 1;
    navigation.go({ ...inquiry, step: "ask", fact }, asked);
  };
  const list = (folded: boolean): VNode => (
    <YourAnswers
      folded={folded}
      place={placeName}
      on={route.on}
      given={givenAnswers(region, usable)}
      onChangePlace={() => navigation.go(start)}
      onChange={ask}
    />
  );

  if (route.step === "ask") {
    const fact = describeFact(region, route.fact);
    if (fact === undefined)
      return <Missing onMissing={() => navigation.replace({ ...inquiry, step: "next" })} />;
    return (
      <>
        <BackButton onBack={navigation.back} />
        <LinkNotice notice={handed === "unread" ? noticeOf() : undefined} />
        <FactForm
          key={fact.id}
          fact={fact}
          value={usable.get(fact.id)}
          faults={faultsOf(finding, fact.id)}
          moved={moved}
          left={questionsLeft(finding, usable, fact.id, navigation.asked)}
          onAnswer={(value) => take(fact.id, value)}
        />
        <button
          type="button"
          class="link"
          onClick={() => afterPaint(() => navigation.go({ ...inquiry, step: "answer" }))}
        >
          {texts.ask.current}
        </button>
        {list(false)}
      </>
    );
  }
  if ("faults" in finding) {
    return (
      <ProblemScreen title={texts.error.problem} faults={finding.faults}>
        <p>{texts.error.problemLead}</p>
        {list(false)}
      </ProblemScreen>
    );
  }

  const answered = answeredOf(infos, answersTo(region, questions, usable));
  const screen = {
    answered,
    place: placeName,
    today: route.on === undefined,
    moved,
    open: (answer: Answer) => infosOf(region, openOf(answer)),
    factOf: (id: string) => describeFact(region, id),
    family: familyOf(),
    notice: handed === "no" ? undefined : noticeOf(),
    onAnswer: ask,
    onStartOver: () => navigation.go(start),
    onMore: seePlace,
    onCompare: () => navigation.go({ ...inquiry, step: "compare" as const }),
    onAddRelative: () => {
      onFamily(addRelative(family));
      navigation.go({ ...inquiry, step: "next" });
    },
    onViewRelative: (index: number) => afterPaint(() => onFamily(turnTo(family, index))),
    onRemoveRelative: (index: number) => onFamily(removeRelative(family, index)),
    list: list(handed === "no" && usable.size > 0),
    handOver: (
      <HandOver
        text={answerText(placeName, answered, language)}
        linkOf={linkOf}
        onPrint={sheet.print}
      />
    ),
  };
  const [only] = answered;
  return (
    <>
      <div class="screen-only">
        {answered.length === 1 && only !== undefined ? (
          <AnswerScreen
            {...screen}
            answer={only.answer}
            question={only.question}
            curve={curveOf(region, only.question.id, usable)}
          />
        ) : (
          <CardsScreen
            {...screen}
            ask={infosOf(region, finding.ask)}
            onDetail={(question) => afterPaint(() => detailOf(question))}
          />
        )}
      </div>
      <PrintSheet
        place={placeName}
        answered={answered}
        given={givenAnswers(region, usable)}
        address={
          hasAddress() ? `${addressHere()}${formatRoute({ ...inquiry, step: "next" })}` : undefined
        }
        code={sheet.code}
      />
      {framed === undefined ? null : (
        <framed.Shown answers={answered.map(({ answer }) => answer)} given={usable} />
      )}
    </>
  );

  /** Keeps an answer that the core accepts and goes on; returns what it has against one that it does not. */
  function take(fact: string, value: FactValue): readonly Fault[] {
    const changed = withAnswer(answers, fact, value);
    const result = examine(region, questions, offered(region, changed));
    const refused = faultsOf(result, fact);
    if (refused.length > 0) return refused;
    onFamily({ answers: changed, relatives });
    const asked = navigation.asked + 1;
    navigation.go({ ...inquiry, ...nextStep(result, offered(region, changed), asked) }, asked);
    return [];
  }

  /** The card of sharing speaks of no relative yet where the citizen asked for themselves: then that is asked first. */
  function detailOf(question: string): void {
    const alone = question === "share" && usable.get("relative.relation") === "self";
    if (alone) onFamily(addRelative(family));
    navigation.go({ ...inquiry, topic: question, step: alone ? "next" : "answer" });
  }

  /** The relative that the page is about and those who were asked about before; none where no relative matters. */
  function familyOf(): Parameters<typeof CardsScreen>[0]["family"] {
    const own = answered.filter(
      ({ question }) => question.id === "share" || question.id === "insure",
    );
    const relation = usable.get("relative.relation");
    const named = typeof relation === "string" && relation !== "self";
    if (own.length === 0 || (!named && relatives.length === 0)) return undefined;
    const other = relatives.map((relative) => offered(region, withRelative(usable, relative)));
    return {
      questions: own.map(({ question }) => question),
      relatives: [
        { name: relationName(region, usable), answers: own.map(({ answer }) => answer) },
        ...other.map((facts) => ({
          name: relationName(region, facts),
          answers: answersOf(
            region,
            own.map(({ question }) => question.id),
            facts,
          ),
        })),
      ],
    };
  }

  function seePlace(): void {
    navigation.go({ ...placeOfRoute(route), step: "place" });
  }

  function noticeOf(): string {
    if (handed === "unread") return texts.handOver.newer;
    const dropped = answers.size - usable.size;
    return dropped === 0
      ? texts.handOver.opened
      : `${texts.handOver.opened} ${texts.handOver.dropped(dropped)}`;
  }
}

/** Sends the citizen on from an address that names something this version no longer has. */
function Missing({ onMissing }: { onMissing: () => void }): null {
  useEffect(onMissing);
  return null;
}

function questionInfos(region: Region, ids: readonly string[]): QuestionInfo[] {
  const known = region.questions();
  return ids.flatMap((id) => known.find((question) => question.id === id) ?? []);
}

function answeredOf(
  questions: readonly QuestionInfo[],
  answers: readonly Answer[],
): AnsweredQuestion[] {
  return questions.flatMap((question) => {
    const answer = answers.find((one) => one.question === question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
}

/** What the core would still ask for this answer, whether it was skipped or has not been put. */
function openOf(answer: Answer): string[] {
  return (answer.ask ?? []).map(({ fact }) => fact);
}

function relationName(region: Region, answers: Answers): FactInfo["name"] | undefined {
  const relation = answers.get("relative.relation");
  const members = describeFact(region, "relative.relation")?.members;
  return members?.find(({ id }) => id === relation)?.text;
}

function faultsOf(finding: Finding, fact: string): readonly Fault[] {
  return "faults" in finding ? finding.faults.filter((fault) => factOf(fault) === fact) : [];
}

function infosOf(region: Region, facts: readonly string[]): FactInfo[] {
  return facts.map((fact) => describeFact(region, fact)).filter((info) => info !== undefined);
}

function givenAnswers(region: Region, answers: Answers): { fact: FactInfo; value: FactValue }[] {
  return [...answers].flatMap(([id, value]) => {
    const fact = describeFact(region, id);
    return fact === undefined ? [] : [{ fact, value }];
  });
}

/** The page's own address without what follows the #. */
function addressHere(): string {
  return location.href.replace(/#.*$/u, "");
}
