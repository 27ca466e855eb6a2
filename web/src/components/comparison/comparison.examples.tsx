import { question } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { ComparisonView } from "./comparison-view";

const names = ["苏州市", "上海市"] as const;
const entry = {
  state: "met",
  decisive: false,
  text: { "zh-Hans": "往年结余不低于3000元", en: "Savings of at least ¥3,000" },
  from: "320500",
} as const;

export const examples: Examples = {
  "two places": () => (
    <ComparisonView
      question={question}
      names={names}
      comparison={{
        question: "insure",
        differs: true,
        one: {
          region: "320500",
          on: "2016-06-01",
          verdict: "yes",
          amount: { least: "500.00", most: "500.00" },
        },
        other: { region: "310000", on: "2016-06-01", verdict: "unrecorded" },
        entries: [
          {
            role: "requirement",
            id: "balance",
            responsible: true,
            one: entry,
            other: { ...entry, state: "failed" },
          },
          {
            role: "limit",
            id: "cap",
            responsible: false,
            one: { decisive: false, text: { "zh-Hans": "一年最多1000元" }, from: "320500" },
            other: {
              decisive: false,
              text: { "zh-Hans": "一年最多2000元" },
              from: "310000",
              least: "2000.00",
              most: "2000.00",
            },
          },
          { role: "ground", id: "own", responsible: false, other: entry },
        ],
      }}
    />
  ),
  "no difference": () => (
    <ComparisonView
      question={question}
      names={["2016年6月1日", "2016年7月1日"]}
      comparison={{
        question: "insure",
        differs: false,
        one: { region: "320500", on: "2016-06-01", verdict: "no" },
        other: { region: "320500", on: "2016-07-01", verdict: "no" },
        entries: [],
      }}
    />
  ),
};
