import { GezhangError } from "../../../wasm/package/src/errors.js";
import type { Fault, Region } from "../../../wasm/package/src/index.js";
import type { Core } from "../core/core";
import { type Later, useLater } from "./use-later";

/** A place whose rules are open, or what the core has against the place or the day. */
type RegionState = Later<Region> | { readonly state: "refused"; readonly faults: readonly Fault[] };

/** Opens a place on a date; `attempt` is raised to try again after a failure. */
export function useRegion(core: Core, code: string, on: string, attempt: number): RegionState {
  const opened = useLater(() => core.open(code, on), `${code} ${on} ${attempt}`);
  return opened.state === "failed" && opened.error instanceof GezhangError
    ? { state: "refused", faults: opened.error.faults }
    : opened;
}
