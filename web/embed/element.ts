import { createFrame } from "./frame";
import type { FrameFault, Result } from "./messages";
import type { Settings } from "./settings";

/** What stands in the element: the frame, or the questions themselves. */
export interface Content {
  set(settings: Settings): void;
  close(): void;
}

/** `missing`: an attribute that this mode needs; `mode`: this script has no such mode. */
export type CheckFault = FrameFault | "silent" | "missing" | "mode";

/** What the element tells its page: the detail of its events. */
export interface Listener {
  onReady(): void;
  onResult(result: Result): void;
  onError(code: CheckFault): void;
}

/** Puts something into the element's shadow; what it needs to know stands in the attributes, read by `text`. */
export type Mode = (
  root: ShadowRoot,
  text: (name: string) => string | undefined,
  listener: Listener,
) => Content | undefined;

export interface CheckSetup {
  /** The page's address where the element names none. */
  readonly page?: string | undefined;
  /** For `mode="inline"`. */
  readonly inline?: Mode;
}

/** Another of these is another question: the content is made anew. */
const causes = ["mode", "src", "region", "question", "day", "policies", "facts"];
/** How it looks can change where the citizen stands. */
const looks = ["lang", "size"];

/**
 * Defines `<gezhang-check>`. On a server, where there are no elements, it does nothing; there and until the script has
 * come, the element's own children are what is shown, and again where there can be no answer.
 *
 * Events, which bubble: `gezhang-ready`; `gezhang-result` with a `Result` as its detail; `gezhang-error` with `{ code }`.
 */
export function defineCheck({ page, inline }: CheckSetup): void {
  if (typeof customElements === "undefined" || customElements.get("gezhang-check")) return;

  const framed: Mode = (root, text, listener) => {
    const address = text("src") || page;
    if (!address) return missing(listener);
    const frame = createFrame({
      ...settingsOf(text),
      ...listener,
      page: address,
      region: text("region"),
      question: text("question"),
      day: text("day"),
      title: text("title"),
      facts: text("facts") === "ask",
    });
    root.appendChild(frame.element);
    return frame;
  };

  class GezhangCheck extends HTMLElement {
    // Each a function of its own instance: what nobody outside can call, nobody can call wrongly.
    private readonly renew: () => void;
    private readonly look: () => void;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const text = (name: string): string | undefined => this.getAttribute(name) || undefined;
      let shown: Content | undefined;
      /** Raised by each beginning, so that what is late for an earlier one is dropped. */
      let turn = 0;

      const begin = (mine: number): void => {
        const tell = (what: string, detail: object): void => {
          const event = new CustomEvent(`gezhang-${what}`, {
            detail,
            bubbles: true,
            composed: true,
          });
          if (mine === turn) this.dispatchEvent(event);
        };
        const onError = (code: CheckFault): void => {
          // The element's own children once more, below what there is: a hotline is better than nothing.
          if (mine === turn && !root.querySelector("slot")) root.appendChild(newSlot());
          tell("error", { code });
        };
        const mode = text("mode") === "inline" ? inline : framed;
        const onReady = (): void => tell("ready", {});
        const onResult = (result: Result): void => tell("result", result);
        try {
          if (mode) shown = mode(root, text, { onReady, onResult, onError });
          else onError("mode");
        } catch {
          onError("address");
        }
      };

      this.renew = () => {
        const mine = ++turn;
        if (shown) shown.close();
        shown = undefined;
        root.textContent = "";
        // Once for all the attributes that a script sets in a row.
        Promise.resolve().then(() => mine === turn && this.isConnected && begin(mine));
      };
      this.look = () => {
        if (shown) shown.set(settingsOf(text));
      };
    }

    static get observedAttributes(): string[] {
      return [...causes, ...looks];
    }

    connectedCallback(): void {
      this.renew();
    }

    disconnectedCallback(): void {
      this.renew();
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (!this.isConnected || before === now) return;
      if (looks.includes(name)) this.look();
      else this.renew();
    }
  }

  customElements.define("gezhang-check", GezhangCheck);
}

export function newSlot(): HTMLElement {
  return document.createElement("slot");
}

export function missing(listener: Listener): undefined {
  listener.onError("missing");
}

/** As somebody wrote them; who takes them reads them with `readSettings`. */
export function settingsOf(text: (name: string) => string | undefined): Settings {
  return { language: text("lang"), size: text("size") } as Settings;
}
