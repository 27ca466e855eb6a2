import type { CurvePoint } from "../../core/curve";
import { moneyFact } from "../../examples/answers";
import type { Examples } from "../../examples/examples";
import { BalanceCurve } from "./balance-curve";

const at = (balance: number): CurvePoint => ({
  balance,
  verdict: balance < 3000 ? "no" : "yes",
  most: balance < 3000 ? "0.00" : balance < 6000 ? "1000.00" : "2000.00",
});

export const examples: Examples = {
  "a floor and a tier": () => (
    <BalanceCurve
      curve={{
        fact: moneyFact.id,
        points: Array.from({ length: 101 }, (_none, step) => at(step * 100)),
        here: at(4200),
      }}
      fact={moneyFact}
    />
  ),
};
