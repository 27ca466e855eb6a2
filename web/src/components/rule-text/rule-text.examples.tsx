import { citation } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { RuleText } from "./rule-text";

const source = { ...citation, id: "example" };

export const examples: Examples = {
  "in force": () => (
    <ul>
      <RuleText
        entry={{
          id: "balance",
          text: { "zh-Hans": "往年结余不低于3000元", en: "Savings of at least ¥3,000" },
          holds: "account.prior_years >= insure.threshold",
          from: "2013-01-01",
          confirmed: "2022-09-15",
          cites: [{ source: "example", clause: "第三条" }],
        }}
        sources={[source]}
      />
    </ul>
  ),
  "of the past, and a text that looks like markup": () => (
    <ul>
      <RuleText
        entry={{
          id: "old",
          text: { "zh-Hans": "<script>alert(1)</script>旧规定" },
          seen_from: "2010-01-01",
          until: "2013-01-01",
          historic: true,
          cites: ["example"],
        }}
        sources={[source]}
      />
    </ul>
  ),
};
