import { useEffect, useState } from "preact/hooks";

export type Later<Value> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: unknown }
  | { readonly state: "ready"; readonly value: Value };

/** Something that is still to be fetched; another `key` fetches anew, and what is late for an older one is dropped. */
export function useLater<Value>(load: () => Promise<Value>, key: string): Later<Value> {
  const [reached, setReached] = useState<{ key: string; later: Later<Value> }>();
  useEffect(() => {
    let current = true;
    const settle = (later: Later<Value>): void => {
      if (current) setReached({ key, later });
    };
    load().then(
      (value) => settle({ state: "ready", value }),
      (error: unknown) => settle({ state: "failed", error }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  // What belongs to another key is not shown, not even for one frame.
  return reached?.key === key ? reached.later : { state: "loading" };
}
