import type { VNode } from "preact";
import type { FactInfo } from "../../../../wasm/package/src/index.js";
import { plainText, Say, useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";
import { Section } from "../section/section";
import "./open-questions.css";

interface OpenQuestionsProps {
  readonly facts: readonly FactInfo[];
  readonly onAnswer: (fact: string) => void;
}

/** What would still make the answer more exact: the questions that were skipped. */
export function OpenQuestions({ facts, onAnswer }: OpenQuestionsProps): VNode | null {
  const language = useLanguage();
  const { texts } = language;
  const words = texts.result;
  if (facts.length === 0) return null;
  return (
    <Section id="more" title={words.more} lead={words.moreLead}>
      <ul class="place-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <button type="button" class="place" onClick={() => onAnswer(fact.id)}>
              <span class="place-name">
                <b>{plainText(fact.name, language)}</b>{" "}
                <span class="place-parent">
                  <Say text={fact.text} />
                </span>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
