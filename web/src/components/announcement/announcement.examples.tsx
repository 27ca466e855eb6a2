import type { Examples } from "../../examples/examples";
import { Announcement } from "./announcement";

export const examples: Examples = {
  "said, not shown": () => (
    <>
      <p>结果在下面。</p>
      <Announcement words="结果：可以" />
    </>
  ),
};
