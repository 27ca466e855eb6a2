import type { Examples } from "../../examples/examples";
import { Section } from "./section";

export const examples: Examples = {
  "a title": () => (
    <Section id="part" title="依据">
      <p>两份文件。</p>
    </Section>
  ),
  "a title and a line under it": () => (
    <Section id="part" title="怎样会不一样" lead="下面每一条，都是其他情况不变时算的。">
      <p>等到下一年度。</p>
    </Section>
  ),
};
