import type { Examples } from "../../examples/examples";
import { Notices } from "./notices";

export const examples: Examples = {
  "two warnings": () => (
    <Notices
      id="warnings"
      title="请注意"
      notices={[
        { id: "a", text: { "zh-Hans": "保费超出账户能出的钱。" } },
        { id: "b", text: { "zh-Hans": "是否可以用现金补足，没有说明。" } },
      ]}
    />
  ),
};
