import type { VNode } from "preact";
import { dateText } from "../../format/date";
import { Say, useLanguage } from "../../language/language";
import { Section } from "../section/section";
import { type CitedDocument, safeLink, sourceId } from "./documents";
import { useScope } from "./use-scope";
import "./sources.css";

interface SourcesProps {
  readonly documents: readonly CitedDocument[];
  readonly region: string;
}

/** 依据: each document with its number, issuer and date, how far it can be trusted, and when it was last looked at. */
export function Sources({ documents, region }: SourcesProps): VNode | null {
  const { texts } = useLanguage();
  if (documents.length === 0) return null;
  return (
    <Section id="sources" title={texts.result.sources}>
      <ol class="sources">
        {documents.map((document, index) => (
          <Source
            key={`${document.from} ${document.citation.source}`}
            index={index}
            document={document}
            region={region}
          />
        ))}
      </ol>
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
    [words.grade, `${words.grades[citation.grade]}（${citation.grade}）`],
    [words.checked, dateText(citation.checked, code)],
    [words.scope, useScope(from, region)],
  ];
  return (
    <li class="source" id={sourceId(index)} tabIndex={-1}>
      <p class="source-title">
        <span class="source-number">{words.basis(index + 1)}</span>{" "}
        <span lang="zh-Hans">{citation.title}</span>
      </p>
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
          <span class="visually-hidden">：{citation.title}</span>
        </a>
      )}
    </li>
  );
}
