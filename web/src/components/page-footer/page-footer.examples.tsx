import type { Examples } from "../../examples/examples";
import { AgentWarning, Boundary } from "./page-footer";

export const examples: Examples = {
  "the warning and the boundary": () => (
    <>
      <AgentWarning />
      <Boundary />
    </>
  ),
};
