import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { FactInfo, FactValue, Fault } from "../../../wasm/package/src/index.js";
import { factFaultMessage } from "../../src/components/error-summary/fault-message";
import { ChoiceField } from "../../src/components/fact-form/choice-field";
import { DateField } from "../../src/components/fact-form/date-field";
import { errorId, fieldId } from "../../src/components/fact-form/field";
import { NumberField } from "../../src/components/fact-form/number-field";
import { readValue } from "../../src/components/fact-form/read-value";
import { RoughAmount } from "../../src/components/fact-form/rough-amount";
import { Help } from "../../src/components/help/help";
import { Icon } from "../../src/components/icon/icon";
import { plainText, useLanguage } from "../../src/language/language";
import { Heading } from "./parts";

interface QuestionFormProps {
  readonly fact: FactInfo;
  /** What was answered before, to be changed or confirmed. */
  readonly value: FactValue | undefined;
  readonly moved: boolean;
  /** How many questions can still come, this one among them; absent where the core would not ask it. */
  readonly left: number | undefined;
  /** Takes the answer, or returns what is wrong with it. */
  readonly onAnswer: (value: FactValue) => readonly Fault[];
  readonly onBack: (() => void) | undefined;
}

/** One question. Continue is never disabled, and 不清楚 is always an answer. */
export function QuestionForm(props: QuestionFormProps): VNode {
  const { fact, value, moved, left, onAnswer, onBack } = props;
  const language = useLanguage();
  const { ask, back } = language.texts;
  const form = useRef<HTMLFormElement>(null);
  const [mistakes, setMistakes] = useState<readonly string[]>([]);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (form.current === null) return;
    const given = readValue(fact, new FormData(form.current));
    const wrong =
      given === undefined
        ? [emptyMessage(fact.type)]
        : onAnswer(given).map((fault) => factFaultMessage(fault, fact, language));
    setMistakes(wrong);
    // The message stands above the field and is read out; the hand goes where it is mended.
    if (wrong.length > 0) form.current.querySelector<HTMLInputElement>(`#${fieldId}`)?.focus();
  };
  const emptyMessage = (type: FactInfo["type"]): string => {
    if (type === "bool" || type === "choice") return ask.emptyChoice;
    return type === "date" ? ask.emptyDate : ask.emptyNumber;
  };

  const typed = fact.type === "money" || fact.type === "rate" || fact.type === "count";
  const title = plainText(fact.text, language);
  const heading = (
    <Heading moved={moved}>{typed ? <label for={fieldId}>{title}</label> : title}</Heading>
  );
  const error =
    mistakes.length === 0 ? null : (
      <ul id={errorId} class="errors" role="alert">
        {mistakes.map((message) => (
          <li key={message}>
            {language.texts.error.prefix}
            {message}
          </li>
        ))}
      </ul>
    );
  const field = {
    fact,
    value,
    heading,
    error,
    describedBy: mistakes.length === 0 ? undefined : errorId,
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {onBack === undefined ? null : (
        <button type="button" class="link" onClick={onBack}>
          <Icon name="back" />
          {back}
        </button>
      )}
      {typed ? (
        <NumberField {...field} />
      ) : fact.type === "date" ? (
        <DateField {...field} />
      ) : (
        <ChoiceField {...field} />
      )}
      <RoughAmount fact={fact} value={value} />
      <Help help={fact.help} />
      {left === undefined ? null : <p class="soft">{ask.left(left)}</p>}
      <div class="actions">
        <button type="submit" class="button">
          {ask.continue}
        </button>
        <button type="button" class="button plain" onClick={() => onAnswer(null)}>
          {ask.unknown}
        </button>
      </div>
    </form>
  );
}
