import type { ComponentChildren, VNode } from "preact";
import type { Answer, FactInfo, QuestionInfo } from "../../../wasm/package/src/index.js";
import { ChoiceLinks } from "../components/choice-links/choice-links";
import { Family, type Relative } from "../components/family/family";
import type { AnsweredQuestion } from "../components/hand-over/answer-text";
import { Boundary } from "../components/page-footer/page-footer";
import { isDoor } from "../core/topics";
import { plainText, useLanguage } from "../language/language";

/** What one answer and several have around them. */
export interface AnswerPartsProps {
  readonly answered: readonly AnsweredQuestion[];
  readonly place: string;
  readonly today: boolean;
  readonly moved: boolean;
  /** The facts that would still change an answer. */
  readonly open: (answer: Answer) => readonly FactInfo[];
  readonly factOf: (id: string) => FactInfo | undefined;
  readonly family:
    | { readonly questions: readonly QuestionInfo[]; readonly relatives: readonly Relative[] }
    | undefined;
  /** What is to be said of the link that brought the answers. */
  readonly notice: string | undefined;
  readonly onAnswer: (fact: string) => void;
  readonly onStartOver: () => void;
  readonly onMore: () => void;
  readonly onCompare: () => void;
  readonly onAddRelative: () => void;
  readonly onViewRelative: (index: number) => void;
  readonly onRemoveRelative: (index: number) => void;
  /** The list of answers. */
  readonly list: ComponentChildren;
  readonly handOver: ComponentChildren;
}

export function LinkNotice({ notice }: { notice: string | undefined }): VNode | null {
  return notice === undefined ? null : <p class="cleared">{notice}</p>;
}

export function FamilyPart(props: AnswerPartsProps): VNode | null {
  const language = useLanguage();
  const { family } = props;
  if (family === undefined) return null;
  const names = family.questions.map(({ id, text }) =>
    isDoor(id) ? language.texts.topics[id] : plainText(text, language),
  );
  return (
    <Family
      questions={names}
      relatives={family.relatives}
      onAdd={props.onAddRelative}
      onView={props.onViewRelative}
      onRemove={props.onRemoveRelative}
    />
  );
}

/** What stands at the end of every answer. */
export function AnswerEnd(props: AnswerPartsProps): VNode {
  const { texts } = useLanguage();
  return (
    <>
      {props.list}
      {props.handOver}
      <ChoiceLinks
        links={[
          { id: "more", label: texts.place.more, icon: "all", onPress: props.onMore },
          { id: "compare", label: texts.place.compare, icon: "compare", onPress: props.onCompare },
        ]}
      />
      <Boundary />
      <div class="actions">
        <button type="button" class="button button-secondary" onClick={props.onStartOver}>
          {texts.result.startOver}
        </button>
      </div>
    </>
  );
}
