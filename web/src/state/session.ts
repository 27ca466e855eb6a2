import type { FactValue } from "../../../wasm/package/src/index.js";
import { type Answers, noAnswers } from "./answers";

export type LanguageCode = "zh-Hans" | "en";
export type TextSize = "20" | "24" | "30";

/** All that the page remembers. It lives in this tab and ends with it. */
export interface Session {
  readonly answers: Answers;
  /** The day that is asked about; absent: today. */
  readonly on?: string | undefined;
  readonly language: LanguageCode;
  readonly size: TextSize;
}

export const emptySession: Session = { answers: noAnswers, language: "zh-Hans", size: "20" };

const key = "gezhang/1";

interface Stored {
  readonly answers?: readonly (readonly [string, FactValue])[];
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
      on: stored.on,
      language: stored.language === "en" ? "en" : "zh-Hans",
      size: stored.size === "24" || stored.size === "30" ? stored.size : "20",
    };
  } catch {
    return emptySession;
  }
}

export function saveSession(session: Session): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...session, answers: [...session.answers] }));
  } catch {
    // The page then remembers nothing beyond a reload, and works.
  }
}

export function clearSession(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
