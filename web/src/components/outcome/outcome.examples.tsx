import { yes } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { Outcome } from "./outcome";

export const examples: Examples = {
  "papers, one of several, steps and days": () => (
    <Outcome
      answer={{
        ...yes,
        outcome: {
          id: "paid",
          text: { "zh-Hans": "打到本人银行卡。", en: "Paid to the person’s bank card." },
          closes: { "zh-Hans": "账户注销。", en: "The account is closed." },
          working_days: 10,
        },
        documents: [
          { text: { "zh-Hans": "银行卡", en: "bank card" } },
          {
            any_of: [
              { "zh-Hans": "身份证", en: "identity card" },
              { "zh-Hans": "社保卡", en: "social security card" },
            ],
          },
        ],
        steps: [{ id: "counter", text: { "zh-Hans": "到医保窗口办。", en: "At the counter." } }],
      }}
    />
  ),
};
