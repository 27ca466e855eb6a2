import type { Verdict } from "../../../../wasm/package/src/index.js";
import { failed, moneyFact, question, yes } from "../../examples/answers";
import { type Examples, nothing } from "../../examples/examples";
import { AnswerCard } from "./answer-card";

const verdicts: readonly Verdict[] = [
  "yes",
  "no",
  "depends",
  "unrecorded",
  "disputed",
  "authority",
];

export const examples: Examples = Object.fromEntries(
  verdicts.map((verdict) => [
    verdict,
    () => (
      <AnswerCard
        answer={{ ...yes, verdict, requirements: [failed] }}
        question={question}
        icon="insure"
        open={verdict === "depends" ? [moneyFact] : []}
        onDetail={nothing}
      />
    ),
  ]),
);
