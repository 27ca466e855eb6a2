import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { FactInfo, FactValue, Fault } from "../../../../wasm/package/src/index.js";
import { afterPaint } from "../../app/after-paint";
import { plainText, useLanguage } from "../../language/language";
import { ErrorSummary, FieldError, type Mistake } from "../error-summary/error-summary";
import { factFaultMessage } from "../error-summary/fault-message";
import { Heading } from "../heading/heading";
import { Help } from "../help/help";
import { ChoiceField } from "./choice-field";
import { DateField } from "./date-field";
import { errorId, fieldId } from "./field";
import { NumberField } from "./number-field";
import { readValue } from "./read-value";
import { RoughAmount } from "./rough-amount";
import "./fact-form.css";

interface FactFormProps {
  readonly fact: FactInfo;
  /** What was answered before, to be changed or confirmed. */
  readonly value: FactValue | undefined;
  /** What the core has against the answer that stands. */
  readonly faults: readonly Fault[];
  readonly moved: boolean;
  /** How many questions can still come, this one among them; absent where that cannot be said. */
  readonly left?: number | undefined;
  /** Takes the answer, or returns what is wrong with it. */
  readonly onAnswer: (value: FactValue) => readonly Fault[];
}

/** One question on a page of its own. Continue is never disabled, and 不清楚 is always an answer. */
export function FactForm({ fact, value, faults, moved, left, onAnswer }: FactFormProps): VNode {
  const language = useLanguage();
  const { texts } = language;
  const form = useRef<HTMLFormElement>(null);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>(() => faults.map(toMistake));

  function toMistake(fault: Fault): Mistake {
    return { message: factFaultMessage(fault, fact, language), field: fieldId };
  }

  const submit = (event: Event): void => {
    event.preventDefault();
    if (form.current === null) return;
    const given = readValue(fact, new FormData(form.current));
    if (given === undefined) {
      setMistakes([{ message: emptyMessage(), field: fieldId }]);
      return;
    }
    give(given);
  };
  const give = (given: FactValue): void => {
    form.current?.setAttribute("aria-busy", "true");
    afterPaint(() => {
      form.current?.removeAttribute("aria-busy");
      const refused = onAnswer(given);
      if (refused.length > 0) setMistakes(refused.map(toMistake));
    });
  };
  const emptyMessage = (): string => {
    if (fact.type === "bool" || fact.type === "choice") return texts.ask.emptyChoice;
    return fact.type === "date" ? texts.ask.emptyDate : texts.ask.emptyNumber;
  };

  const title = plainText(fact.text, language);
  const wrong = mistakes.length > 0;
  const heading = (
    <Heading title={title} prefix={wrong ? texts.error.prefix : ""} moved={moved}>
      {fact.type === "money" || fact.type === "rate" || fact.type === "count" ? (
        <label for={fieldId}>{title}</label>
      ) : (
        title
      )}
    </Heading>
  );
  const error = wrong ? (
    <div id={errorId}>
      {mistakes.map(({ message }) => (
        <FieldError key={message} message={message} />
      ))}
    </div>
  ) : null;
  const described = wrong ? errorId : undefined;

  return (
    <>
      {wrong ? <ErrorSummary mistakes={mistakes} attempt={mistakes} /> : null}
      <form class="fact-form" ref={form} onSubmit={submit} noValidate>
        {fact.type === "bool" || fact.type === "choice" ? (
          <ChoiceField
            fact={fact}
            value={value}
            heading={heading}
            error={error}
            describedBy={described}
          />
        ) : fact.type === "date" ? (
          <DateField value={value} heading={heading} error={error} describedBy={described} />
        ) : (
          <NumberField
            fact={fact}
            value={value}
            heading={heading}
            error={error}
            describedBy={described}
          />
        )}
        <RoughAmount fact={fact} value={value} />
        <Help help={fact.help} />
        {left === undefined ? null : <p class="hint">{texts.ask.left(left)}</p>}
        <div class="actions">
          <button type="submit" class="button">
            {texts.ask.continue}
          </button>
          <button type="button" class="button button-secondary" onClick={() => give(null)}>
            {texts.ask.unknown}
          </button>
        </div>
      </form>
    </>
  );
}
