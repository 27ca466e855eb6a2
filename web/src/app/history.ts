import { useEffect, useState } from "preact/hooks";
import type { Answers } from "../state/answers";
import { readLink } from "../state/link";
import { formatRoute, parseRoute, type Route, start } from "./route";

export interface Navigation {
  readonly route: Route;
  /** How many steps were made on this visit: none on the first page, where the focus is left alone. */
  readonly steps: number;
  /** How many questions have been answered on the way here. */
  readonly asked: number;
  /** With `asked`, the step is one more answered question of the same run. */
  go(route: Route, asked?: number): void;
  /** Goes on without leaving a step for Back to stop at. */
  replace(route: Route): void;
  back(): void;
}

interface Position {
  readonly hash: string;
  readonly steps: number;
}

/** What the browser keeps with each step of the history. */
interface StepState {
  /** Whether there is a page of ours behind this one. */
  readonly inside: boolean;
  readonly asked: number;
}

/**
 * Ties the route to the browser's history, so that Back, Forward, reload and the address field all work. Answers that
 * somebody handed over in a link are taken out of the address at once, and given to `onLink`.
 */
export function useNavigation(onLink: TakeAnswers): Navigation {
  const [place, setPlace] = useState<Position>(() => ({ hash: readHash(), steps: 0 }));

  useEffect(() => {
    const follow = (): void => {
      takeLink(onLink);
      setPlace(({ steps }) => ({ hash: readHash(), steps: steps + 1 }));
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  });

  const move = (route: Route, how: "pushState" | "replaceState", asked = 0): void => {
    const hash = formatRoute(route);
    // A double tap must not leave the same page in the history twice.
    const same = hash === readHash();
    const pushed = how === "pushState" && !same;
    const state: StepState = { inside: pushed || readState().inside, asked };
    history[pushed ? "pushState" : "replaceState"](state, "", hash);
    // Who is led on from the address that they came by has made no step, and keeps the focus where it is.
    setPlace(({ steps }) => ({ hash, steps: how === "pushState" ? steps + 1 : steps }));
  };

  return {
    route: parseRoute(place.hash),
    steps: place.steps,
    asked: readState().asked,
    go: (route, asked) => move(route, "pushState", asked),
    replace: (route) => move(route, "replaceState", readState().asked),
    // Somebody who came by a link has nothing of ours behind them.
    back: () => (readState().inside ? history.back() : move(start, "pushState")),
  };
}

/** Takes the answers of a link; `undefined`, where this version cannot read them. */
export type TakeAnswers = (answers: Answers | undefined) => void;

/** Reads the answers out of the address, if there are any, and leaves the address without them. */
export function takeLink(onLink: TakeAnswers): void {
  const handed = readLink(readHash());
  if (handed === undefined) return;
  history.replaceState(history.state, "", handed.hash);
  // A link that nothing could be read from must not wipe what the reader has said.
  if (handed.answers?.size !== 0) onLink(handed.answers);
}

/** While the start page is written into the HTML there is no address. */
function readHash(): string {
  return typeof location === "undefined" ? "" : location.hash;
}

function readState(): StepState {
  const state: unknown = typeof history === "undefined" ? undefined : history.state;
  const { inside, asked } = (state ?? {}) as Partial<StepState>;
  return { inside: inside === true, asked: typeof asked === "number" ? asked : 0 };
}
