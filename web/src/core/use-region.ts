import { useEffect, useState } from "preact/hooks";
import { GezhangError } from "../../../wasm/package/src/errors.js";
import type { Fault, Region } from "../../../wasm/package/src/index.js";
import type { Core } from "./core";

export type RegionState =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "refused"; readonly faults: readonly Fault[] }
  | { readonly state: "ready"; readonly region: Region };

/** Opens a place on a date; `attempt` is raised to try again after a failure. */
export function useRegion(core: Core, code: string, on: string, attempt: number): RegionState {
  const wanted = `${code} ${on} ${attempt}`;
  const [reached, setReached] = useState<{ wanted: string; state: RegionState }>();

  useEffect(() => {
    let current = true;
    const settle = (state: RegionState): void => {
      if (current) setReached({ wanted, state });
    };
    core.open(code, on).then(
      (region) => settle({ state: "ready", region }),
      (error: unknown) =>
        settle(
          error instanceof GezhangError
            ? { state: "refused", faults: error.faults }
            : { state: "failed" },
        ),
    );
    return () => {
      current = false;
    };
  }, [core, code, on, wanted]);

  // A state that belongs to another place or date is not shown, not even for one frame.
  return reached?.wanted === wanted ? reached.state : { state: "loading" };
}
