import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { Hotlines } from "../components/page-footer/page-footer";
import type { Framed } from "../framed/framed";
import { useLanguage } from "../language/language";
import { ProblemScreen } from "./problem-screen";

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
    <ProblemScreen title={texts.error.questionTitle} faults={[]}>
      <p>{texts.error.questionHelp}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onMore}>
          {texts.place.more}
        </button>
      </div>
      <p>{texts.failure.call}</p>
      <Hotlines />
    </ProblemScreen>
  );
}
