import type { Examples } from "../../examples/examples";
import { ErrorSummary } from "./error-summary";

export const examples: Examples = {
  "one mistake with a field, one without": () => (
    <ErrorSummary
      mistakes={[{ message: "请填一个数", field: "answer" }, { message: "两个回答互相矛盾" }]}
    />
  ),
};
