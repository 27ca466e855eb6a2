import { failed, met, unknown, yes } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import type { ReasonContext } from "./reason";
import { ConditionReason, LastKnownReason, LimitReason } from "./reasons";

const context: ReasonContext = {
  region: "320500",
  documents: met.cites.map((citation) => ({ from: met.from, citation })),
};

export const examples: Examples = {
  "conditions in every state": () => (
    <ul>
      {[met, failed, unknown].map((entry) => (
        <ConditionReason key={entry.id} entry={entry} ground={false} {...context} />
      ))}
    </ul>
  ),
  "a limit that binds": () => (
    <ul>
      <LimitReason
        entry={{
          ...met,
          id: "tier",
          text: { "zh-Hans": "一年最多1000元" },
          working: "¥1,000.00 − ¥500.00 = ¥500.00",
          least: "500.00",
          most: "500.00",
          binding: true,
        }}
        answer={yes}
        {...context}
      />
      <LimitReason
        entry={{
          ...met,
          id: "rest",
          text: { "zh-Hans": "要减去已经答应给家人的额度" },
          working: "账户总余额（-¥100,000.00 至 ¥99,999,999.99） − ¥0.00",
          least: "0.00",
          most: "99999999.99",
        }}
        answer={{ ...yes, ask: [{ fact: "account.total", settles: ["rest"] }] }}
        {...context}
      />
    </ul>
  ),
  "a rule known from the past": () => (
    <ul>
      <LastKnownReason
        entry={{ ...met, kind: "ground", since: "2013-01-01", confirmed: "2018-12-31" }}
        {...context}
      />
    </ul>
  ),
  "a text that looks like markup": () => (
    <ul>
      <ConditionReason
        entry={{ ...met, text: { "zh-Hans": "<img src=x onerror=alert(1)><b>粗</b>" } }}
        ground={false}
        {...context}
      />
    </ul>
  ),
};
