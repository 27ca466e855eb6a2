import { useEffect, useState } from "preact/hooks";
import { formatRoute, parseRoute, type Route, start } from "./route";

export interface Navigation {
  readonly route: Route;
  /** How many steps were made on this visit: none on the first page, where the focus is left alone. */
  readonly steps: number;
  go(route: Route): void;
  /** Goes on without leaving a step for Back to stop at. */
  replace(route: Route): void;
  back(): void;
}

interface Place {
  readonly hash: string;
  readonly steps: number;
}

/** Ties the route to the browser's history, so that Back, Forward, reload and the address field all work. */
export function useNavigation(): Navigation {
  const [place, setPlace] = useState<Place>(() => ({ hash: readHash(), steps: 0 }));

  useEffect(() => {
    const follow = (): void => setPlace(({ steps }) => ({ hash: readHash(), steps: steps + 1 }));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  const move = (route: Route, how: "pushState" | "replaceState"): void => {
    const hash = formatRoute(route);
    // A double tap must not leave the same page in the history twice.
    const same = hash === readHash();
    history[same ? "replaceState" : how]({ inside: how === "pushState" || isInside() }, "", hash);
    setPlace(({ steps }) => ({ hash, steps: steps + 1 }));
  };

  return {
    route: parseRoute(place.hash),
    steps: place.steps,
    go: (route) => move(route, "pushState"),
    replace: (route) => move(route, "replaceState"),
    // Somebody who came by a link has nothing of ours behind them.
    back: () => (isInside() ? history.back() : move(start, "pushState")),
  };
}

/** While the start page is written into the HTML there is no address. */
function readHash(): string {
  return typeof location === "undefined" ? "" : location.hash;
}

function isInside(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "inside" in state && state.inside === true;
}
