import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { Answer, Text } from "../../../../wasm/package/src/index.js";
import { Say, useLanguage } from "../../language/language";
import { amountText } from "../answer-card/amount-text";
import { Icon } from "../icon/icon";
import { Section } from "../section/section";
import "./family.css";

/** A relative and what came out for them. */
export interface Relative {
  /** Absent while it has not been said who it is. */
  readonly name: Text | undefined;
  readonly answers: readonly Answer[];
}

interface FamilyProps {
  /** The questions' short names, in the order of the answers. */
  readonly questions: readonly string[];
  /** The one that the page is about first, then those who were asked about before. */
  readonly relatives: readonly Relative[];
  readonly onAdd: () => void;
  readonly onView: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

/** Who in the family may use the account: a line each, so that several can be seen at once. One alone is what the page is about already. */
export function Family({ questions, relatives, onAdd, onView, onRemove }: FamilyProps): VNode {
  const { texts } = useLanguage();
  const words = texts.family;
  const box = useRef<HTMLDivElement>(null);
  // What was pressed goes away with its line: whoever goes by the keyboard goes on from the part's title.
  const withFocus = (work: () => void): void => {
    work();
    const title = box.current?.querySelector("h2");
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  };
  return (
    <div ref={box}>
      <Section id="family" title={words.title} lead={words.lead}>
        {relatives.length < 2 ? null : (
          <ul class="family">
            {relatives.map(({ name, answers }, index) => (
              <li key={`${name?.["zh-Hans"]} ${index}`}>
                <p class="family-name">
                  <Icon name="person" />
                  <b>{name === undefined ? words.unnamed : <Say text={name} />}</b>
                  {index === 0 ? <span class="tag">{words.now}</span> : null}
                </p>
                <ul class="family-answers">
                  {answers.map((answer, at) => (
                    <li key={answer.question}>
                      <span class={`family-icon says-${answer.verdict}`}>
                        <Icon name={answer.verdict} />
                      </span>
                      <span>
                        {questions[at]}
                        {texts.marks.colon}
                        <b class="unbroken">{texts.verdict[answer.verdict]}</b>
                        <AmountOf answer={answer} />
                      </span>
                    </li>
                  ))}
                </ul>
                {index === 0 ? null : (
                  <p class="family-actions">
                    <button
                      type="button"
                      class="link"
                      onClick={() => withFocus(() => onView(index - 1))}
                    >
                      {words.view}
                      <Whom name={name} />
                    </button>
                    <button
                      type="button"
                      class="link"
                      onClick={() => withFocus(() => onRemove(index - 1))}
                    >
                      {words.remove}
                      <Whom name={name} />
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        <button type="button" class="button button-secondary" onClick={onAdd}>
          {words.add}
        </button>
      </Section>
    </div>
  );
}

/** For those who hear one button after the other. */
function Whom({ name }: { name: Text | undefined }): VNode {
  const { texts } = useLanguage();
  return (
    <span class="visually-hidden">
      {texts.marks.colon}
      {name === undefined ? texts.family.unnamed : <Say text={name} />}
    </span>
  );
}

function AmountOf({ answer }: { answer: Answer }): VNode | null {
  const { texts } = useLanguage();
  const amount = amountText(answer, texts);
  return amount === undefined ? null : <> {amount}</>;
}
