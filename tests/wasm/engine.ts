import { type FullEngine, type FullPolicySet, loadFull } from "../../wasm/package/src/full.js";
import { type Engine, load, type PolicySet } from "../../wasm/package/src/index.js";
import { policyFiles } from "./files";

export async function loadPolicies(): Promise<{ engine: Engine; policies: PolicySet }> {
  const engine = await load();
  return { engine, policies: engine.policies(policyFiles()) };
}

export async function loadFullPolicies(): Promise<{
  engine: FullEngine;
  policies: FullPolicySet;
}> {
  const engine = await loadFull();
  return { engine, policies: engine.policies(policyFiles()) };
}
