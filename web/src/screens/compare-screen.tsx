import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { GezhangError } from "../../../wasm/package/src/errors.js";
import type {
  Comparison,
  Facts,
  Fault,
  QuestionInfo,
  Region,
} from "../../../wasm/package/src/index.js";
import type { Route } from "../app/route";
import { BackButton } from "../components/back-button/back-button";
import { ComparisonView } from "../components/comparison/comparison-view";
import { sidesOf } from "../components/comparison/sides";
import { CoreFailure } from "../components/core-failure/core-failure";
import { ErrorSummary, FieldError, type Mistake } from "../components/error-summary/error-summary";
import { addressFaultMessage, faultMessage } from "../components/error-summary/fault-message";
import { Heading } from "../components/heading/heading";
import { Loading } from "../components/loading/loading";
import { usePlaceName } from "../components/region-picker/place-list";
import { placeFieldId, RegionPicker } from "../components/region-picker/region-picker";
import { Section } from "../components/section/section";
import { offered } from "../core/examine";
import { questionsOf } from "../core/topics";
import { dateText, today } from "../format/date";
import { compareWords } from "../language/compare-words";
import { useLanguage } from "../language/language";
import { placeOf } from "../places/places";
import { toFacts } from "../state/answers";
import type { RegionScreenProps } from "./opened-screen";
import { useRegion } from "./use-region";

type CompareRoute = Extract<Route, { step: "compare" }>;

/** The same situation in another place or on another day. */
export function CompareScreen(props: RegionScreenProps): VNode | null {
  const { route, navigation } = props;
  const { texts, wordsOf } = useLanguage();
  const [mistake, setMistake] = useState<Mistake>();
  if (route.step !== "compare") return null;
  const words = wordsOf(compareWords);
  const chosen = route.with !== undefined || route.day !== undefined;
  const messageFor = (field: string): string | undefined =>
    mistake?.field === field ? mistake.message : undefined;
  const onMistake =
    (field: string) =>
    (message: string | undefined): void =>
      setMistake(message === undefined ? undefined : { message, field });
  const go = (change: Pick<CompareRoute, "with"> | Pick<CompareRoute, "day">): void => {
    setMistake(undefined);
    navigation.go({ ...route, ...change });
  };
  return (
    <div>
      {mistake === undefined ? null : <ErrorSummary mistakes={[mistake]} attempt={mistake} />}
      <BackButton onBack={navigation.back} />
      <Heading
        title={words.title}
        prefix={mistake === undefined ? "" : texts.error.prefix}
        moved={navigation.steps > 0}
      >
        {words.title}
      </Heading>
      <p>{words.lead}</p>
      {chosen ? <ComparedPlaces {...props} compare={route} /> : null}
      <OtherDay
        key={`day ${route.day}`}
        day={route.day}
        mistake={messageFor(dayFieldId)}
        onMistake={onMistake(dayFieldId)}
        onChoose={(day) => go({ day })}
      />
      <Section id="other-place" title={texts.place.elsewhere}>
        <RegionPicker
          key={`place ${route.with}`}
          mistake={messageFor(placeFieldId)}
          onMistake={onMistake(placeFieldId)}
          onChoose={(code) => go({ with: code })}
        />
      </Section>
    </div>
  );
}

const dayFieldId = "day";

interface OtherDayProps {
  readonly day: string | undefined;
  readonly mistake: string | undefined;
  readonly onMistake: (message: string) => void;
  readonly onChoose: (day: string) => void;
}

function OtherDay({ day: chosen, mistake, onMistake, onChoose }: OtherDayProps): VNode {
  const { texts, wordsOf } = useLanguage();
  const words = wordsOf(compareWords);
  const submit = (event: Event): void => {
    event.preventDefault();
    const day = new FormData(event.currentTarget as HTMLFormElement).get("day");
    if (typeof day !== "string" || day === "") onMistake(words.needDay);
    else onChoose(day);
  };
  return (
    <Section id="other-day" title={words.date}>
      <form onSubmit={submit} noValidate>
        <label class="field-label" for={dayFieldId}>
          {texts.start.dateLabel}
        </label>
        {mistake === undefined ? null : <FieldError id="day-error" message={mistake} />}
        <input
          id={dayFieldId}
          name="day"
          class="field"
          type="date"
          defaultValue={chosen ?? ""}
          {...(mistake === undefined
            ? {}
            : { "aria-describedby": "day-error", "aria-invalid": true })}
        />
        <div class="actions">
          <button type="submit" class="button">
            {words.dateButton}
          </button>
        </div>
      </form>
    </Section>
  );
}

interface ComparedPlacesProps extends RegionScreenProps {
  readonly compare: CompareRoute;
}

function ComparedPlaces({ core, region, compare, family }: ComparedPlacesProps): VNode {
  const language = useLanguage();
  const nameOf = usePlaceName();
  const [attempt, setAttempt] = useState(0);
  const here = { region: compare.region, on: compare.on ?? today() };
  const there = { region: compare.with ?? here.region, on: compare.day ?? here.on };
  const other = useRegion(core, there.region, there.on, attempt);
  if (other.state === "loading") return <Loading />;
  if (other.state === "failed") return <CoreFailure onRetry={() => setAttempt(attempt + 1)} />;
  if (other.state === "refused")
    return <ErrorSummary mistakes={other.faults.map(toAddressMistake)} />;
  const facts = toFacts(offeredInBoth(region, other.value, family));
  const questions = region.questions().filter(({ id }) => questionsOf(compare.topic).includes(id));
  const found = compareAll(region, other.value, questions, facts);
  if ("faults" in found) return <ErrorSummary mistakes={found.faults.map(toMistake)} />;
  const sides = sidesOf(here, there, placeText, (on) => dateText(on, language.code));
  return (
    <>
      {sides.common === undefined ? null : (
        <p>{language.wordsOf(compareWords).common(sides.common)}</p>
      )}
      {found.comparisons.map(({ question, comparison }) => (
        <ComparisonView
          key={question.id}
          question={question}
          comparison={comparison}
          names={sides.names}
        />
      ))}
    </>
  );

  function placeText(code: string): string {
    const place = placeOf(code);
    return place === undefined ? code : nameOf(place);
  }

  function toMistake(fault: Fault): Mistake {
    return { message: faultMessage(fault, language) };
  }

  function toAddressMistake(fault: Fault): Mistake {
    return { message: addressFaultMessage(fault, language) };
  }
}

type Compared =
  | { readonly comparisons: readonly { question: QuestionInfo; comparison: Comparison }[] }
  | { readonly faults: readonly Fault[] };

/** Facts that agree on one day can contradict each other on another: an age and a birthday. */
function compareAll(
  one: Region,
  other: Region,
  questions: readonly QuestionInfo[],
  facts: Facts,
): Compared {
  try {
    const comparisons = questions.map((question) => ({
      question,
      comparison: one.compare(other, question.id, facts),
    }));
    return { comparisons };
  } catch (error) {
    if (error instanceof GezhangError) return { faults: error.faults };
    throw error;
  }
}

/** A product of one of the two places says nothing in the other. */
function offeredInBoth(one: Region, other: Region, family: RegionScreenProps["family"]) {
  return offered(other, offered(one, family.answers));
}
