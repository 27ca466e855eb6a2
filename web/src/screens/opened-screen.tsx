import type { ComponentType, VNode } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { Region } from "../../../wasm/package/src/index.js";
import type { Handed } from "../app/app";
import type { Navigation } from "../app/history";
import { formatRoute, type PlaceRoute, start } from "../app/route";
import { CoreFailure } from "../components/core-failure/core-failure";
import { Loading } from "../components/loading/loading";
import type { Core } from "../core/core";
import { today } from "../format/date";
import type { Framed } from "../framed/framed";
import type { Family } from "../state/relatives";
import { AddressProblem } from "./address-problem";
import { InquiryScreen } from "./inquiry-screen";
import { useLater } from "./use-later";
import { useRegion } from "./use-region";

export interface OpenedScreenProps {
  readonly core: Core;
  readonly route: PlaceRoute;
  readonly navigation: Navigation;
  readonly family: Family;
  readonly handed: Handed;
  readonly onFamily: (family: Family) => void;
  /** The page around, where there is one that listens. */
  readonly framed: Framed | undefined;
}

/** What every screen about a place has: the place's rules are open. */
export interface RegionScreenProps extends OpenedScreenProps {
  readonly region: Region;
}

/** Everything after the place has been chosen: opens its rules, then shows the screen that the address names. */
export function OpenedScreen(props: OpenedScreenProps): VNode {
  const { core, route, navigation, framed } = props;
  const [attempt, setAttempt] = useState(0);
  const [broken, mend] = useErrorBoundary();
  const opened = useRegion(core, route.region, route.on ?? today(), attempt);

  useEffect(() => {
    if (opened.state === "refused") framed?.failed("refused");
    if (opened.state === "failed") framed?.failed("unavailable");
  }, [framed, opened.state]);

  // Back from what broke leads to a page that did not.
  useEffect(() => {
    if (broken !== undefined) mend();
  }, [formatRoute(route)]);

  // Never a blank: what nobody foresaw is said with the hotline, too.
  if (broken !== undefined) return <CoreFailure onRetry={mend} />;
  switch (opened.state) {
    case "loading":
      return <Loading />;
    case "failed":
      // What fails twice may belong to a release that the host no longer has: a new page asks for today's, and the answers stay.
      return (
        <CoreFailure onRetry={() => (attempt > 0 ? location.reload() : setAttempt(attempt + 1))} />
      );
    case "refused":
      return <AddressProblem faults={opened.faults} onChoose={() => navigation.go(start)} />;
    case "ready":
      return <ScreenOf {...props} region={opened.value} />;
  }
}

function ScreenOf(props: RegionScreenProps): VNode {
  const { route } = props;
  switch (route.step) {
    case "place":
      return <LaterScreen key="place" load={loadPlace} screen={props} />;
    case "rules":
      return <LaterScreen key="rules" load={loadRules} screen={props} />;
    case "balance":
      return <LaterScreen key="balance" load={loadBalance} screen={props} />;
    case "compare":
      return <LaterScreen key="compare" load={loadCompare} screen={props} />;
    default:
      return <InquiryScreen {...props} route={route} />;
  }
}

type Screen = ComponentType<RegionScreenProps>;

// What few visitors open is fetched when they do.
const loadPlace = (): Promise<Screen> => import("./place-screen").then((own) => own.PlaceScreen);
const loadRules = (): Promise<Screen> => import("./rules-screen").then((own) => own.RulesScreen);
const loadBalance = (): Promise<Screen> =>
  import("./balance-screen").then((own) => own.BalanceScreen);
const loadCompare = (): Promise<Screen> =>
  import("./compare-screen").then((own) => own.CompareScreen);

function LaterScreen({
  load,
  screen,
}: {
  load: () => Promise<Screen>;
  screen: RegionScreenProps;
}): VNode {
  const later = useLater(load, "");
  // Engines remember a script that could not be fetched; only a new page asks for it again, and the answers stay.
  if (later.state === "failed") return <CoreFailure onRetry={() => location.reload()} />;
  if (later.state === "loading") return <Loading />;
  const Later = later.value;
  return <Later {...screen} />;
}
