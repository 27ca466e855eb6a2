import { type Examples, nothing } from "../../examples/examples";
import { AsOf } from "./as-of";

export const examples: Examples = {
  today: () => <AsOf on={undefined} onChange={nothing} />,
  "a day in the past": () => <AsOf on="2016-06-01" onChange={nothing} />,
};
