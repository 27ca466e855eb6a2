import { render } from "preact";
import { today } from "../../src/format/date";
import type { Content, Listener } from "../element";
import { readSettings, type Settings } from "../settings";
import { Check } from "./check";
import sheet from "./inline.css?url&no-inline";

export interface InlineOptions extends Settings {
  /** Six digits, as in GB/T 2260. */
  readonly region: string;
  readonly question: string;
  /** Absent: today. */
  readonly day?: string | undefined;
  /** The address of the folder with the packs. */
  readonly policies: string;
}

/** Puts the questions into the shadow, in place of what stands there once the style sheet has come. */
export function mount(root: ShadowRoot, options: InlineOptions, listener: Listener): Content {
  // A linked sheet: the page's policy needs nothing for it but its own origin.
  const link = document.createElement("link");
  const box = document.createElement("div");
  const day = options.day ?? today();
  let settings: Settings = options;
  let closed = false;

  const draw = (): void => {
    const { language = "zh-Hans", size = "normal" } = readSettings(
      settings.language,
      settings.size,
    );
    box.className = `gezhang ${size}`;
    render(<Check {...options} day={day} language={language} listener={listener} />, box);
  };
  const begin = (): void => {
    if (closed) return;
    for (const child of [...root.childNodes]) if (child !== link) child.remove();
    root.append(box);
    draw();
  };
  link.rel = "stylesheet";
  link.href = sheet;
  link.onload = begin;
  // Plain to look at, and as right as ever.
  link.onerror = begin;
  root.append(link);

  return {
    set(changed) {
      settings = { ...settings, ...changed };
      if (box.isConnected) draw();
    },
    close() {
      closed = true;
      render(null, box);
    },
  };
}
