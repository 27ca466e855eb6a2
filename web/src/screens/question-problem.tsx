import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { Heading } from "../components/heading/heading";
import { Hotlines } from "../components/page-footer/page-footer";
import type { Framed } from "../framed/framed";
import { useLanguage } from "../language/language";

interface QuestionProblemProps {
  readonly framed: Framed | undefined;
  /** Leads to what can be asked in this place. */
  readonly onMore: () => void;
}

/** A link led to a question that this version does not have. */
export function QuestionProblem({ framed, onMore }: QuestionProblemProps): VNode {
  const { texts } = useLanguage();
  useEffect(() => framed?.failed("refused"), [framed]);
  return (
    <div>
      <Heading title={texts.error.questionTitle} prefix={texts.error.prefix} moved>
        {texts.error.questionTitle}
      </Heading>
      <p>{texts.error.questionHelp}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onMore}>
          {texts.place.more}
        </button>
      </div>
      <p>{texts.failure.call}</p>
      <Hotlines />
    </div>
  );
}
