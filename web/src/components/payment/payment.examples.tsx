import type { Examples } from "../../examples/examples";
import { Payment } from "./payment";

export const examples: Examples = {
  "the account and cash together": () => (
    <Payment payment={{ from_account: "500.00", in_cash: "1000.00" }} />
  ),
};
