import { citation } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { Sources } from "./sources";

export const examples: Examples = {
  "one of the place's own, one inherited": () => (
    <Sources
      region="320500"
      documents={[
        { from: "320500", citation },
        {
          from: "100000",
          citation: { ...citation, source: "national", grade: "A", title: "全国的文件（示例）" },
        },
      ]}
    />
  ),
  "an address that is not https leads nowhere": () => (
    <Sources
      region="320500"
      documents={[{ from: "320500", citation: { ...citation, url: "javascript:alert(1)" } }]}
    />
  ),
};
