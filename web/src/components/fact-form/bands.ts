import type { FactValue } from "../../../../wasm/package/src/index.js";

/** A rough amount in yuan; without `to` there is no upper end. */
export interface RoughBand {
  readonly id: string;
  readonly from: string;
  /** The last fen of the band. */
  readonly to?: string;
  /** The same as people say it. */
  readonly below?: string;
}

/** As wide as people remember: what they have to live with, not a rule. */
export const bands: readonly RoughBand[] = [
  { id: "0", from: "0", to: "499.99", below: "500" },
  { id: "500", from: "500", to: "999.99", below: "1000" },
  { id: "1000", from: "1000", to: "2999.99", below: "3000" },
  { id: "3000", from: "3000", to: "5999.99", below: "6000" },
  { id: "6000", from: "6000", to: "9999.99", below: "10000" },
  { id: "10000", from: "10000", to: "29999.99", below: "30000" },
  { id: "30000", from: "30000" },
];

export function bandValue(id: string): FactValue | undefined {
  const band = bands.find((one) => one.id === id);
  if (band === undefined) return undefined;
  return band.to === undefined ? { from: band.from } : { from: band.from, to: band.to };
}

/** Which band an answer is, if it is one. */
export function bandOf(value: FactValue | undefined): string | undefined {
  if (typeof value !== "object" || value === null || !("from" in value)) return undefined;
  return bands.find(({ from, to }) => from === value.from && to === value.to)?.id;
}
