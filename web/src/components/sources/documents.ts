import type { Answer, Citation, Entry } from "../../../../wasm/package/src/index.js";
import type { LanguageCode } from "../../state/session";

/** A document that an answer rests on, and the region whose rules cite it. */
export interface CitedDocument {
  readonly from: string;
  readonly citation: Citation;
}

/** Every document behind an answer once, in the order in which the answer uses them; those whose title the reader can read come first. */
export function documentsOf(answer: Answer, language: LanguageCode): CitedDocument[] {
  const { grounds = [], last_known: past = [], limits = [], requirements = [] } = answer;
  const reasons = amountFirst(answer)
    ? [...limits, ...requirements, ...grounds]
    : [...requirements, ...grounds, ...limits];
  const entries: readonly Entry[] = [...reasons, ...past];
  const found = new Map<string, CitedDocument>();
  for (const { from, cites } of entries) {
    for (const citation of cites) {
      const key = `${from} ${citation.source}`;
      if (!found.has(key)) found.set(key, { from, citation });
    }
  }
  const foreign = ({ citation }: CitedDocument): number =>
    isChinese(citation.title) === (language !== "en") ? 0 : 1;
  return [...found.values()].sort((a, b) => foreign(a) - foreign(b));
}

/** Whether a title is written in Chinese; a few documents are known from the foreign press alone. */
function isChinese(title: string): boolean {
  return /[\u3400-\u9fff]/u.test(title);
}

/** The language that a title is marked with, for those who hear the page. */
export function titleLanguage(title: string): LanguageCode {
  return isChinese(title) ? "zh-Hans" : "en";
}

/** Whoever hears a yes wants to see the sum; whoever hears a no, the condition that failed. */
export function amountFirst(answer: Answer): boolean {
  return answer.verdict === "yes";
}

/** Where a document stands on the page. */
export function sourceId(index: number): string {
  return `source-${index + 1}`;
}

/** Only https leads anywhere; any other address in a policy is shown to nobody. */
export function safeLink(url: string | undefined): string | undefined {
  return url?.startsWith("https://") === true ? url : undefined;
}
