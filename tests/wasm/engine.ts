import { type FullEngine, type FullPolicySet, loadFull } from "../../wasm/package/src/full.js";
import { type Engine, load, loadTwin, type PolicySet } from "../../wasm/package/src/index.js";
import { policyFiles } from "./files";

export async function loadPolicies(): Promise<{ engine: Engine; policies: PolicySet }> {
  const engine = await load();
  return { engine, policies: engine.policies(policyFiles()) };
}

/** The same on script alone. */
export async function loadTwinPolicies(): Promise<{ engine: Engine; policies: PolicySet }> {
  const engine = await loadTwin();
  return { engine, policies: engine.policies(policyFiles()) };
}

export async function loadFullPolicies(): Promise<{
  engine: FullEngine;
  policies: FullPolicySet;
}> {
  const engine = await loadFull();
  return { engine, policies: engine.policies(policyFiles()) };
}

/** Suzhou’s in 2016: 4,200 yuan of prior years, of which 500 have been used for fitness. */
export const workedExample = {
  "account.prior_years": "4200.00",
  "purchase.used_this_year": "0.00",
  "purchase.other_used_this_year": "500.00",
  "relative.relation": "self",
} as const;
