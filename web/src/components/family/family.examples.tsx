import { yes } from "../../examples/answers";
import { type Examples, nothing } from "../../examples/examples";
import { Family } from "./family";

export const examples: Examples = {
  "three relatives": () => (
    <Family
      questions={["给家里人用", "买保险"]}
      relatives={[
        { name: { "zh-Hans": "父母", en: "Parent" }, answers: [yes, { ...yes, verdict: "no" }] },
        {
          name: { "zh-Hans": "配偶", en: "Spouse" },
          answers: [{ ...yes, verdict: "depends" }, yes],
        },
        { name: undefined, answers: [{ ...yes, verdict: "unrecorded" }, yes] },
      ]}
      onAdd={nothing}
      onView={nothing}
      onRemove={nothing}
    />
  ),
};
