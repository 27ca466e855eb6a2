import { type Examples, nothing } from "../../examples/examples";
import { CoreFailure } from "./core-failure";

export const examples: Examples = {
  "the rules could not be loaded": () => <CoreFailure onRetry={nothing} />,
};
