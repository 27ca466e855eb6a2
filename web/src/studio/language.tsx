import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type StudioLanguage, type Words, words } from "./words";

export const StudioLanguageContext = createContext<StudioLanguage>("zh-Hans");

export function useStudio(): { readonly language: StudioLanguage; readonly words: Words } {
  const language = useContext(StudioLanguageContext);
  return { language, words: words[language] };
}
