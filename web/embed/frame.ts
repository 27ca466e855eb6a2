import { type FrameStart, frameAddress } from "./address";
import { type FrameFault, type Result, readFrameMessage, sealed } from "./messages";
import type { Settings } from "./settings";

export interface FrameOptions extends FrameStart {
  /** Where the page of Gezhang is served: `https://gezhang.example/`. */
  readonly page: string;
  /** The frame's name for those who hear the page; absent: the name of the page in it. */
  readonly title?: string | undefined;
  readonly onReady?: () => void;
  readonly onResult?: (result: Result) => void;
  /** Also `silent`: the frame was loaded, and ten seconds later the page in it had not said a word. */
  readonly onError?: (code: FrameFault | "silent") => void;
}

export interface Frame {
  /** To be put into the page; where it stands is where the citizen asks. */
  readonly element: HTMLIFrameElement;
  /** Changes the language or the size of the text where the citizen stands, without another load. */
  set(settings: Settings): void;
  /** Takes the frame out and stops listening. */
  close(): void;
}

/**
 * What the page needs in a sandbox: its script, its own storage, its forms (which never send anything), sources opened in
 * a tab of their own, and printing. It cannot take the page around anywhere.
 */
const permissions =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals";

const patience = 10_000;

/**
 * A frame with the page in it. Throws a TypeError where `page` is no address of a web page.
 *
 *     const frame = createFrame({
 *       page: "https://gezhang.example/",
 *       region: "320500",
 *       question: "insure",
 *       onResult: ({ verdict, amount }) => console.log(verdict, amount),
 *     });
 *     document.querySelector("#gezhang").append(frame.element);
 */
export function createFrame(options: FrameOptions): Frame {
  const { origin, protocol, href } = new URL(options.page, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`not a web page: ${options.page}`);
  const element = document.createElement("iframe");
  let isReady = false;
  let settings: Settings = {};
  let silence: ReturnType<typeof setTimeout> | undefined;

  element.title = options.title || "个账 Gezhang";
  element.setAttribute("sandbox", permissions);
  element.setAttribute("allow", "clipboard-write");
  element.referrerPolicy = "no-referrer";
  // Before the address, or it would come too late.
  element.setAttribute("loading", "lazy");
  // By script: a policy that forbids styles in the markup permits it.
  element.style.cssText = "display:block;width:100%;height:40rem;border:0";
  element.src = frameAddress(href, location.origin, options);

  const say = (): void => {
    const { contentWindow } = element;
    if (isReady && contentWindow) {
      contentWindow.postMessage(sealed({ type: "settings", settings }), origin);
    }
  };
  const hear = (event: MessageEvent<unknown>): void => {
    const { contentWindow } = element;
    // A frame that stands nowhere has no window; nothing is from there.
    if (!contentWindow || event.source !== contentWindow || event.origin !== origin) return;
    const message = readFrameMessage(event.data);
    if (!message) return;
    clearTimeout(silence);
    switch (message.type) {
      case "ready":
        isReady = true;
        say();
        options.onReady?.();
        break;
      case "size":
        element.style.height = `${message.height}px`;
        break;
      case "step":
        // Who pressed Continue far down would look at the middle of the next question.
        if (element.getBoundingClientRect().top < 0) element.scrollIntoView();
        break;
      case "result":
        options.onResult?.(message.result);
        break;
      case "error":
        options.onError?.(message.code);
    }
  };
  addEventListener("message", hear);
  element.addEventListener("load", () => {
    clearTimeout(silence);
    silence = setTimeout(() => isReady || options.onError?.("silent"), patience);
  });

  return {
    element,
    set(changed) {
      settings = { ...settings, ...changed };
      say();
    },
    close() {
      removeEventListener("message", hear);
      clearTimeout(silence);
      element.remove();
    },
  };
}
