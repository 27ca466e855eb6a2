import { isOneOf } from "./is-one-of";

/** Languages of the page, by their tags. */
export const languages = ["zh-Hans", "zh-Hant", "en"] as const;
export type FrameLanguage = (typeof languages)[number];

/** Sizes of the text: 20, 24 and 30 px where the browser's own is 16. */
export const sizes = ["normal", "large", "largest"] as const;
export type FrameSize = (typeof sizes)[number];

/** How the framed page looks; what is absent stays as it is. */
export interface Settings {
  readonly language?: FrameLanguage;
  readonly size?: FrameSize;
}

/** What is neither a language nor a size of ours is as if it were absent. */
export function readSettings(language: unknown, size: unknown): Settings {
  return {
    ...(isOneOf(languages, language) ? { language } : {}),
    ...(isOneOf(sizes, size) ? { size } : {}),
  };
}
