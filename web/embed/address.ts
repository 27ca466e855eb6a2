import { readSettings, type Settings } from "./settings";

/** What a frame opens with. */
export interface FrameStart extends Settings {
  /** Six digits; absent: the citizen chooses the place. */
  readonly region?: string | undefined;
  /** A question of the core, such as `insure`, or `all` for the three that are asked most; only with a place. */
  readonly question?: string | undefined;
  /** The day that is asked about, `2016-06-01`; absent: today. */
  readonly day?: string | undefined;
  /** Whether the page around would like to have what the citizen fills in. */
  readonly facts?: boolean | undefined;
}

/** What the framed page takes out of its address. */
export interface Framing {
  /** The origin of the page around: every message goes to it alone, and only its messages count. */
  readonly parent: string;
  readonly settings: Settings;
  readonly facts: boolean;
}

/**
 * The address of a frame: `https://gezhang.example/#/320500/insure?on=2016-06-01&parent=https%3A%2F%2Fcity.example`. All
 * of it stands behind the `#`, so the page's server learns none of it.
 */
export function frameAddress(page: string, parent: string, start: FrameStart): string {
  const { region, question, day, language, size, facts } = start;
  const path = region ? `${region}/${question || ""}` : "";
  const query = [
    ["on", day],
    ["parent", parent],
    ["language", language],
    ["size", size],
    ["facts", facts && "ask"],
  ].map(([name, value]) => (value ? `&${name}=${encodeURIComponent(value)}` : ""));
  return `${page.replace(/#.*/, "")}#/${path}?${query.join("").slice(1)}`;
}

/** How a page is framed, by the part of its address behind the `#`; `undefined` where no page around is named. */
export function readFraming(hash: string): Framing | undefined {
  const given = new Map(parametersOf(hash));
  const parent = readOrigin(given.get("parent"));
  if (parent === undefined) return undefined;
  return {
    parent,
    settings: readSettings(given.get("language"), given.get("size")),
    facts: given.get("facts") === "ask",
  };
}

const own = ["parent", "language", "size", "facts"];

/** The same without the parts that are about the frame. */
export function withoutFraming(hash: string): string {
  const [path = ""] = hash.split("?");
  const others = hash
    .slice(path.length + 1)
    .split("&")
    .filter((part) => part !== "" && !own.includes(part.split("=")[0] ?? ""));
  return others.length === 0 ? path : `${path}?${others.join("&")}`;
}

function parametersOf(hash: string): [string, string][] {
  return hash
    .replace(/^[^?]*\??/u, "")
    .split("&")
    .map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name, unescaped(value)];
    });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** An origin exactly as the browser writes it: with anything more or less, no message would arrive. */
function readOrigin(text = ""): string | undefined {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && /^https?:$/u.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
