import { citation } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { Rumours } from "./rumours";

export const examples: Examples = {
  "one claim": () => (
    <Rumours
      region="320500"
      rumours={[
        {
          id: "claim",
          text: { "zh-Hans": "“交点手续费就能取出来”", en: "“For a fee it can be cashed”" },
          because: { "zh-Hans": "这是违法的。", en: "It is against the law." },
          from: "100000",
          cites: [citation],
        },
      ]}
    />
  ),
};
