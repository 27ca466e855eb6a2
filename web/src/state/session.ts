import type { FactValue } from "../../../wasm/package/src/index.js";
import { type Door, isDoor } from "../core/topics";
import { type Answers, noAnswers } from "./answers";

export type LanguageCode = "zh-Hans" | "zh-Hant" | "en";
export type TextSize = "20" | "24" | "30";

/** All that the page remembers. It lives in this tab and ends with it. */
export interface Session {
  readonly answers: Answers;
  /** What was said of other relatives, each with the facts that are about a relative alone. */
  readonly relatives: readonly Answers[];
  /** The door that was chosen on the start page. */
  readonly door: Door;
  /** The day that is asked about; absent: today. */
  readonly on?: string | undefined;
  readonly language: LanguageCode;
  readonly size: TextSize;
}

export const emptySession: Session = {
  answers: noAnswers,
  relatives: [],
  door: "all",
  language: "zh-Hans",
  size: "20",
};

const key = "gezhang/1";

type StoredAnswers = readonly (readonly [string, FactValue])[];

interface Stored {
  readonly answers?: StoredAnswers;
  readonly relatives?: readonly StoredAnswers[];
  readonly door?: string;
  readonly on?: string;
  readonly language?: string;
  readonly size?: string;
}

/** A store that is shut (private browsing, an embedded view) or holds something odd is an empty one. */
export function loadSession(): Session {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Stored;
    return {
      answers: new Map(stored.answers ?? []),
      relatives: (stored.relatives ?? []).map((relative) => new Map(relative)),
      door: stored.door !== undefined && isDoor(stored.door) ? stored.door : "all",
      on: stored.on,
      language:
        stored.language === "en" || stored.language === "zh-Hant" ? stored.language : "zh-Hans",
      size: stored.size === "24" || stored.size === "30" ? stored.size : "20",
    };
  } catch {
    return emptySession;
  }
}

export function saveSession(session: Session): void {
  try {
    const answers = [...session.answers];
    const relatives = session.relatives.map((relative) => [...relative]);
    sessionStorage.setItem(key, JSON.stringify({ ...session, answers, relatives }));
  } catch {
    // The page then remembers nothing beyond a reload, and works.
  }
}

/** Forgets what was filled in. How the page looks stays; where that is as at first, nothing at all is kept. */
export function clearSession({ language, size }: Session): Session {
  const cleared = { ...emptySession, language, size };
  if (language !== emptySession.language || size !== emptySession.size) saveSession(cleared);
  else removeSession();
  return cleared;
}

function removeSession(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
