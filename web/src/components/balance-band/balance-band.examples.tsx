import type { Examples } from "../../examples/examples";
import { BalanceBand } from "./balance-band";

export const examples: Examples = {
  "a band": () => (
    <BalanceBand
      months={Array.from({ length: 24 }, (_none, index) => ({
        on: `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-28`,
        total: { least: String(4200 - 80 * index), most: String(4200 + 160 * index) },
      }))}
    />
  ),
  "known to the fen": () => (
    <BalanceBand
      months={[
        { on: "2026-11-30", total: "4200.00" },
        { on: "2026-12-31", total: "4360.25" },
      ]}
    />
  ),
};
