import { type Examples, nothing } from "../../examples/examples";
import { UpdateNotice } from "./update-notice";

export const examples: Examples = {
  "a new release waits": () => <UpdateNotice onTake={nothing} />,
};
