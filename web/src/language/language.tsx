import { createContext, type VNode } from "preact";
import { useContext } from "preact/hooks";
import type { Text } from "../../../wasm/package/src/index.js";
import type { LanguageCode } from "../state/session";
import { zhHans } from "./zh-hans";

export type Texts = typeof zhHans;

export interface Language {
  readonly code: LanguageCode;
  readonly texts: Texts;
}

export const chinese: Language = { code: "zh-Hans", texts: zhHans };

export const LanguageContext = createContext<Language>(chinese);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** English is fetched when it is asked for: most visitors never need it. */
export async function loadLanguage(code: LanguageCode): Promise<Language> {
  if (code === "zh-Hans") return chinese;
  const { en } = await import("./en");
  return { code, texts: en };
}

/** The words of a policy text in the reader's language, in Chinese where there are no others. */
export function plainText(text: Text, code: LanguageCode): string {
  return text[code] ?? text["zh-Hans"];
}

/** A policy text on the page: always text, never markup; marked as Chinese where it had to stay so. */
export function Say({ text }: { text: Text }): VNode | string {
  const { code } = useLanguage();
  const words = text[code];
  return words === undefined ? <span lang="zh-Hans">{text["zh-Hans"]}</span> : words;
}
