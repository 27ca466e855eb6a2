import { createContext, type VNode } from "preact";
import { useContext } from "preact/hooks";
import type { Text } from "../../../wasm/package/src/index.js";
import type { LanguageCode } from "../state/session";
import { zhHans } from "./zh-hans";

export type Texts = typeof zhHans;

export interface Language {
  readonly code: LanguageCode;
  readonly texts: Texts;
  /** Chinese as this reader writes it: policies, places and the core's workings are in simplified characters. */
  readonly chinese: (text: string) => string;
  /** The words of a later screen as this reader reads them. */
  readonly wordsOf: <Words extends object>(words: LaterWords<Words>) => Words;
}

/** Words that are fetched with the screen they belong to, and not by every visitor. */
export interface LaterWords<Words> {
  readonly "zh-Hans": Words;
  readonly en: Words;
}

export const chinese: Language = {
  code: "zh-Hans",
  texts: zhHans,
  chinese: (text) => text,
  wordsOf: (words) => words["zh-Hans"],
};

export const LanguageContext = createContext<Language>(chinese);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The other languages are fetched when they are asked for: most visitors never need them. */
export async function loadLanguage(code: LanguageCode): Promise<Language> {
  switch (code) {
    case "zh-Hans":
      return chinese;
    case "zh-Hant": {
      const { toTraditional, traditionalTexts } = await import("./traditional");
      return {
        code,
        texts: traditionalTexts(zhHans),
        chinese: toTraditional,
        wordsOf: (words) => traditionalTexts(words["zh-Hans"]),
      };
    }
    case "en": {
      const { en } = await import("./en");
      return { code, texts: en, chinese: chinese.chinese, wordsOf: (words) => words.en };
    }
  }
}

/** The words of a policy text in the reader's language, in Chinese where there are no others. */
export function plainText(text: Text, language: Language): string {
  const english = language.code === "en" ? text.en : undefined;
  return english ?? language.chinese(text["zh-Hans"]);
}

/** A policy text on the page: always text, never markup; marked as Chinese where it had to stay so. */
export function Say({ text }: { text: Text }): VNode | string {
  const language = useLanguage();
  const words = plainText(text, language);
  const foreign = language.code === "en" && text.en === undefined;
  return foreign ? <span lang="zh-Hans">{words}</span> : words;
}
