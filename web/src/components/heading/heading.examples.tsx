import type { Examples } from "../../examples/examples";
import { Heading } from "./heading";

export const examples: Examples = {
  "the page's title": () => (
    <Heading title="能不能取出来？" moved={false}>
      能不能取出来？
    </Heading>
  ),
  "something has to be corrected": () => (
    <Heading title="历年结余" prefix="错误：" moved={false}>
      往年（历年）结余有多少钱？
    </Heading>
  ),
};
