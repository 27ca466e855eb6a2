import type { VNode } from "preact";
import type { FactInfo } from "../../../wasm/package/src/index.js";
import { Announcement } from "../components/announcement/announcement";
import { AnswerCard } from "../components/answer-card/answer-card";
import { Heading } from "../components/heading/heading";
import { OpenQuestions } from "../components/open-questions/open-questions";
import { AgentWarning } from "../components/page-footer/page-footer";
import { isDoor } from "../core/topics";
import { dateText } from "../format/date";
import { useLanguage } from "../language/language";
import { AnswerEnd, type AnswerPartsProps, FamilyPart, LinkNotice } from "./answer-parts";

interface CardsScreenProps extends AnswerPartsProps {
  /** What would still change any of the answers. */
  readonly ask: readonly FactInfo[];
  readonly onDetail: (question: string) => void;
}

/** The three answers side by side, each in a word with its amount and its reason. */
export function CardsScreen(props: CardsScreenProps): VNode {
  const { answered, place, today, moved, ask, open, onAnswer, onDetail } = props;
  const { code, texts } = useLanguage();
  const words = texts.result;
  const title = words.cards(place);
  const on = answered[0]?.answer.on ?? "";
  return (
    <div class="cards">
      <Announcement
        words={answered
          .map(
            ({ question, answer }) =>
              `${isDoor(question.id) ? texts.topics[question.id] : ""}${texts.marks.colon}${texts.verdict[answer.verdict]}`,
          )
          .join("。")}
      />
      <Heading title={title} moved={moved}>
        {title}
      </Heading>
      <p class="cards-date">
        {dateText(on, code)}
        {today ? `${texts.marks.inBrackets(texts.answers.today)}` : ""}
      </p>
      <LinkNotice notice={props.notice} />
      {answered.map(({ question, answer }) => (
        <AnswerCard
          key={question.id}
          answer={answer}
          question={question}
          {...(isDoor(question.id) ? { icon: question.id } : {})}
          open={open(answer)}
          onDetail={() => onDetail(question.id)}
        />
      ))}
      <AgentWarning />
      <FamilyPart {...props} />
      <OpenQuestions facts={ask} onAnswer={onAnswer} />
      <AnswerEnd {...props} />
    </div>
  );
}
