import { type Examples, nothing } from "../../examples/examples";
import { HandOver } from "./hand-over";

export const examples: Examples = {
  "nothing done yet": () => (
    <HandOver
      text="个账：可以"
      linkOf={() => "https://example.org/#/320500/insure/answer"}
      onPrint={nothing}
    />
  ),
};
