import type { Examples } from "../../examples/examples";
import { Icon, Mark } from "./icon";

export const examples: Examples = {
  "beside a word": () => (
    <p>
      <Icon name="yes" /> 可以
    </p>
  ),
  "the mark": () => <Mark />,
};
