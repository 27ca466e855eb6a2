import type { Examples } from "../../examples/examples";
import { TopicPicker } from "./topic-picker";

export const examples: Examples = {
  "all three": () => <TopicPicker door="all" />,
  "one of them": () => <TopicPicker door="insure" />,
};
