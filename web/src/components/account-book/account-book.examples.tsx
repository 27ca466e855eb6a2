import type { Examples } from "../../examples/examples";
import { AccountBook } from "./account-book";

export const examples: Examples = {
  "a small amount": () => <AccountBook amount="500.00" />,
  "jiao and fen": () => <AccountBook amount="1612.15" />,
  nothing: () => <AccountBook amount="0.00" />,
  "as wide as fits": () => <AccountBook amount="98765.43" />,
  "too wide for columns": () => <AccountBook amount="12345678.90" />,
};
