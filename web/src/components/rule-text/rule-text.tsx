import type { VNode } from "preact";
import type { RuleEntry, RuleSource } from "../../core/policy-text";
import { dateText } from "../../format/date";
import { Say, useLanguage } from "../../language/language";
import { rulesWords } from "../../language/rules-words";
import { safeLink } from "../sources/documents";
import "./rule-text.css";

/** One rule of a policy file in words: what it says, since when and until when, and from which documents. */
export function RuleText({
  entry,
  sources,
}: {
  entry: RuleEntry;
  sources: readonly RuleSource[];
}): VNode {
  const { code, texts, wordsOf } = useLanguage();
  const words = wordsOf(rulesWords);
  const { from, seen_from: seen, until, confirmed, historic } = entry;
  const dates = [
    from === undefined ? "" : texts.result.since(dateText(from, code)),
    seen === undefined ? "" : words.seen(dateText(seen, code)),
    until === undefined ? "" : words.until(dateText(until, code)),
    confirmed === undefined ? "" : texts.result.confirmed(dateText(confirmed, code)),
  ].filter((part) => part !== "");
  const expression = [entry.when, entry.holds ?? entry.is].filter(
    (part) => part !== undefined && part !== "true",
  );
  return (
    <li class="rule">
      {entry.text === undefined ? null : (
        <p>
          <Say text={entry.text} />
        </p>
      )}
      {entry.because === undefined ? null : (
        <p>
          <b>{texts.rumours.because}</b>
          {texts.marks.colon}
          <Say text={entry.because} />
        </p>
      )}
      <p class="rule-dates">
        {dates.join(" · ")}
        {historic === true ? <span class="tag">{words.historic}</span> : null}
      </p>
      <ul>
        {entry.cites.map((cite) => {
          const { source, clause = "" } = typeof cite === "string" ? { source: cite } : cite;
          const document = sources.find(({ id }) => id === source);
          return document === undefined ? null : (
            <li key={`${source} ${clause}`}>
              <Citation document={document} clause={clause} />
            </li>
          );
        })}
      </ul>
      {expression.length === 0 ? null : (
        <details class="disclosure">
          <summary>{words.expression}</summary>
          <code class="rule-expression">{expression.join("  ⇒  ")}</code>
        </details>
      )}
    </li>
  );
}

function Citation({ document, clause }: { document: RuleSource; clause: string }): VNode {
  const { texts } = useLanguage();
  const { title, number, issuer, published, grade, url } = document;
  const link = safeLink(url);
  const name = `《${title}》`;
  return (
    <>
      {link === undefined ? (
        <span lang="zh-Hans">{name}</span>
      ) : (
        <a
          class="link"
          lang="zh-Hans"
          href={link}
          target="_blank"
          rel="noopener noreferrer external"
        >
          {name}
        </a>
      )}{" "}
      <span lang="zh-Hans">
        {[number, issuer, published, clause]
          .filter((part) => part !== undefined && part !== "")
          .join(" · ")}
      </span>{" "}
      {texts.result.grades[grade]}
      {texts.marks.inBrackets(grade)}
    </>
  );
}
