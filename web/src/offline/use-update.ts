import { useEffect, useState } from "preact/hooks";
import { registerOffline } from "./register";

/** Keeps the page on the device; gives what takes a new release into use, once one is there and waits. */
export function useUpdate(): (() => void) | undefined {
  const [update, setUpdate] = useState<{ readonly take: () => void }>();
  useEffect(() => {
    registerOffline((take) => setUpdate({ take }));
  }, []);
  return update?.take;
}
