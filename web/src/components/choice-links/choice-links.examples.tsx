import { type Examples, nothing } from "../../examples/examples";
import { ChoiceLinks } from "./choice-links";

export const examples: Examples = {
  "with and without a picture": () => (
    <ChoiceLinks
      links={[
        { id: "withdraw", label: "取出来", icon: "withdraw", onPress: nothing },
        { id: "pay", label: "这笔费用能不能用个人账户付？", onPress: nothing },
      ]}
    />
  ),
};
