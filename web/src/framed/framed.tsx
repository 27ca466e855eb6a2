import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../../../wasm/package/src/index.js";
import { type Framing, readFraming, withoutFraming } from "../../embed/address";
import {
  type FrameFault,
  type FrameMessage,
  type Result,
  readSettingsMessage,
  sealed,
} from "../../embed/messages";
import type { FrameSize, Settings } from "../../embed/settings";
import { parseRoute } from "../app/route";
import { Section } from "../components/section/section";
import { framedTexts } from "../language/framed";
import { useLanguage } from "../language/language";
import { type Answers, toFacts } from "../state/answers";
import type { Session, TextSize } from "../state/session";

/** What the page around can choose. */
export type Look = Partial<Pick<Session, "language" | "size">>;

/** The page's end of the frame protocol: what the app tells it, and what it hears for the app. */
export interface Framed {
  /** What the frame was opened with. */
  readonly look: Look;
  /** Calls `take` with every change that the page around makes later; gives what ends that. */
  onLook(take: (look: Look) => void): () => void;
  stepped(): void;
  failed(code: FrameFault): void;
  /** Who is told what; stands on every screen. */
  readonly Notice: () => VNode;
  /** Stands below the answers on the screen and tells of them; draws something only where more is asked for than that. */
  readonly Shown: (props: ShownProps) => VNode | null;
}

interface ShownProps {
  readonly answers: readonly Answer[];
  readonly given: Answers;
}

const textSizes: Readonly<Record<FrameSize, TextSize>> = {
  normal: "20",
  large: "24",
  largest: "30",
};

function lookOf({ language, size }: Settings): Look {
  return {
    ...(language === undefined ? {} : { language }),
    ...(size === undefined ? {} : { size: textSizes[size] }),
  };
}

/**
 * Begins to speak with the page around, if the address names its origin, and takes that out of the address. Who frames the
 * page without saying who they are has the page, and hears nothing.
 */
export function openFramed(): Framed | undefined {
  const framing = takeFraming();
  if (framing === undefined) return undefined;
  const { parent, facts: wanted } = framing;

  /** To the page around and nobody else: where another stands in its place, the browser delivers nothing. */
  const say = (message: FrameMessage): void => window.parent.postMessage(sealed(message), parent);

  const takers = new Set<(look: Look) => void>();
  addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== parent) return;
    const message = readSettingsMessage(data);
    if (message === undefined) return;
    for (const take of takers) take(lookOf(message.settings));
  });

  say({ type: "ready" });
  if (isStray(location.hash)) say({ type: "error", code: "address" });
  followHeight((height) => say({ type: "size", height }));
  const host = new URL(parent).host;
  let told = "";

  return {
    look: lookOf(framing.settings),
    onLook(take) {
      takers.add(take);
      return () => takers.delete(take);
    },
    stepped: () => say({ type: "step" }),
    failed: (code) => say({ type: "error", code }),
    Notice: () => <Notice host={host} />,
    Shown: ({ answers, given }) => {
      const results = answers.map(resultOf);
      const facts = toFacts(given);
      useEffect(() => {
        // Each answer once, until it is another; drawing it anew says nothing new.
        const now = JSON.stringify(results);
        if (now === told) return;
        told = now;
        for (const result of results) say({ type: "result", result });
      });
      if (!wanted) return null;
      const hand = (): void => {
        for (const result of results) say({ type: "result", result: { ...result, facts } });
      };
      // By what was filled in: what has been changed since has not been handed over.
      return <HandOverFacts key={JSON.stringify(facts)} host={host} onHand={hand} />;
    },
  };
}

/** An address that was meant to lead somewhere and leads to the start. */
function isStray(hash: string): boolean {
  return !/^(?:#\/?)?$/u.test(hash) && parseRoute(hash).step === "start";
}

function resultOf({ region, question, on, verdict, amount }: Answer): Result {
  return { region, question, day: on, verdict, ...(amount === undefined ? {} : { amount }) };
}

/** Who is told what: on every screen, before anything is answered. */
function Notice({ host }: { host: string }): VNode {
  const { code, chinese } = useLanguage();
  return <p class="cleared screen-only">{chinese(framedTexts(code).told(host))}</p>;
}

interface HandOverFactsProps {
  readonly host: string;
  readonly onHand: () => void;
}

/** What was filled in goes to the page around by the citizen's own doing, and by nothing else. */
function HandOverFacts({ host, onHand }: HandOverFactsProps): VNode {
  const { code, chinese } = useLanguage();
  const [handed, setHanded] = useState(false);
  const texts = framedTexts(code);
  return (
    <div class="screen-only">
      <Section id="hand-facts" title={chinese(texts.handTitle)}>
        <p role="status">{chinese(handed ? texts.handed(host) : texts.asked(host))}</p>
        {handed ? null : (
          <div class="actions">
            <button
              type="button"
              class="button button-secondary"
              onClick={() => {
                onHand();
                setHanded(true);
              }}
            >
              {chinese(texts.hand)}
            </button>
          </div>
        )}
      </Section>
    </div>
  );
}

/** The page's own height, at once and whenever it changes; never that of the frame, or it could not shrink. */
function followHeight(tell: (height: number) => void): void {
  let last = 0;
  const look = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last || height === 0) return;
    last = height;
    tell(height);
  };
  look();
  if (typeof ResizeObserver !== "undefined") new ResizeObserver(look).observe(document.body);
}

const key = "gezhang/frame";

/** How the page is framed. A reload has only what the tab remembers; its address has been cleaned already. */
function takeFraming(): Framing | undefined {
  const { hash } = location;
  const named = readFraming(hash);
  try {
    if (named === undefined) return readFraming(sessionStorage.getItem(key) ?? "");
    sessionStorage.setItem(key, hash);
  } catch {
    // Without a store a reloaded frame falls silent, and still answers.
  }
  if (named !== undefined) history.replaceState(history.state, "", withoutFraming(hash));
  return named;
}
