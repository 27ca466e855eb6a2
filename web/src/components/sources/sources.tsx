import type { VNode } from "preact";
import { dateText } from "../../format/date";
import { Say, useLanguage } from "../../language/language";
import { Section } from "../section/section";
import { type CitedDocument, safeLink, sourceId, titleLanguage } from "./documents";
import { useScope } from "./use-scope";
import "./sources.css";

interface SourcesProps {
  readonly documents: readonly CitedDocument[];
  readonly region: string;
}

/** As many as stand open; each reason leads to its own, wherever it is. */
const shown = 3;

/** 依据: each document with its number, issuer and date, how far it can be trusted, and when it was last looked at. */
export function Sources({ documents, region }: SourcesProps): VNode | null {
  const { texts } = useLanguage();
  if (documents.length === 0) return null;
  const drawn = documents.map((document, index) => (
    <Source
      key={`${document.from} ${document.citation.source}`}
      index={index}
      document={document}
      region={region}
    />
  ));
  return (
    <Section id="sources" title={texts.result.sources}>
      <ol class="sources">{drawn.slice(0, shown)}</ol>
      {drawn.length <= shown ? null : (
        <details class="disclosure">
          <summary>{texts.result.moreSources(drawn.length - shown)}</summary>
          <ol class="sources" start={shown + 1}>
            {drawn.slice(shown)}
          </ol>
        </details>
      )}
    </Section>
  );
}

interface SourceProps {
  readonly index: number;
  readonly document: CitedDocument;
  readonly region: string;
}

function Source({ index, document: { from, citation }, region }: SourceProps): VNode {
  const { code, texts } = useLanguage();
  const words = texts.result;
  const link = safeLink(citation.url);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.number, citation.number],
    [words.issuer, citation.issuer],
    [words.published, dateText(citation.published, code)],
    [words.grade, `${words.grades[citation.grade]}${texts.marks.inBrackets(citation.grade)}`],
    [words.checked, dateText(citation.checked, code)],
    [words.scope, useScope(from, region)],
  ];
  return (
    <li class="source">
      <details id={sourceId(index)}>
        <summary>
          <span class="source-number">{words.basis(index + 1)}</span>{" "}
          <b lang={titleLanguage(citation.title)}>{citation.title}</b>{" "}
          <span class="source-grade">{words.grades[citation.grade]}</span>
        </summary>
        <dl>
          {rows.map(([name, value]) =>
            value === undefined || value === "" ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        {citation.note === undefined ? null : (
          <p class="source-note">
            <Say text={citation.note} />
          </p>
        )}
        {link === undefined ? null : (
          <a class="link" href={link} target="_blank" rel="noopener noreferrer external">
            {words.link}
            <span class="visually-hidden">
              {texts.marks.colon}
              <span lang={titleLanguage(citation.title)}>{citation.title}</span>
            </span>
          </a>
        )}
      </details>
    </li>
  );
}
