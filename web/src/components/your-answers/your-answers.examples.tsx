import { boolFact, choiceFact, countFact, dateFact, moneyFact } from "../../examples/answers";
import { type Examples, nothing } from "../../examples/examples";
import { YourAnswers } from "./your-answers";

export const examples: Examples = {
  "folded away": () => (
    <YourAnswers
      place="苏州市"
      on={undefined}
      given={[{ fact: choiceFact, value: "self" }]}
      folded
      onChangePlace={nothing}
      onChange={nothing}
    />
  ),
  "an answer of every kind": () => (
    <YourAnswers
      place="苏州市"
      on="2016-06-01"
      given={[
        { fact: choiceFact, value: "self" },
        { fact: moneyFact, value: "4200.5" },
        { fact: countFact, value: 3 },
        { fact: boolFact, value: false },
        { fact: dateFact, value: "1958-03-04" },
        {
          fact: { ...moneyFact, id: "account.total", name: { "zh-Hans": "账户总余额" } },
          value: null,
        },
      ]}
      onChangePlace={nothing}
      onChange={nothing}
    />
  ),
};
