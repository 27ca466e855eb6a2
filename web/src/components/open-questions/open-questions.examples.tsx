import { choiceFact, moneyFact } from "../../examples/answers";
import { type Examples, nothing } from "../../examples/examples";
import { OpenQuestions } from "./open-questions";

export const examples: Examples = {
  "two questions were skipped": () => (
    <OpenQuestions facts={[choiceFact, moneyFact]} onAnswer={nothing} />
  ),
};
