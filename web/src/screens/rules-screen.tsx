import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { QuestionInfo, Text } from "../../../wasm/package/src/index.js";
import { BackButton } from "../components/back-button/back-button";
import { CoreFailure } from "../components/core-failure/core-failure";
import { Heading } from "../components/heading/heading";
import { Loading } from "../components/loading/loading";
import { RuleText } from "../components/rule-text/rule-text";
import { Section } from "../components/section/section";
import {
  byDate,
  type PolicyFile,
  policyFiles,
  type RuleEntry,
  type RuleSource,
  type Tier,
} from "../core/policy-text";
import { dateText } from "../format/date";
import { money } from "../format/money";
import { plainText, Say, type Texts, useLanguage } from "../language/language";
import { type RulesWords, rulesWords } from "../language/rules-words";
import type { RegionScreenProps } from "./opened-screen";
import { useRegionName } from "./place-of-route";
import { useLater } from "./use-later";

/** A place's rules as a text, with their history and their documents: to be read and checked by anybody. */
export function RulesScreen({ core, route, navigation, region }: RegionScreenProps): VNode {
  const words = useLanguage().wordsOf(rulesWords);
  const [attempt, setAttempt] = useState(0);
  const name = useRegionName(route.region);
  const packs = useLater(() => core.packsOf(route.region), `${route.region} ${attempt}`);
  if (packs.state === "loading") return <Loading />;
  if (packs.state === "failed") return <CoreFailure onRetry={() => setAttempt(attempt + 1)} />;
  const files = policyFiles(packs.value, route.region);
  const sources = files.flatMap((file) => file.sources ?? []);
  const title = words.title(name);
  return (
    <div>
      <BackButton onBack={navigation.back} />
      <Heading title={title} moved={navigation.steps > 0}>
        {title}
      </Heading>
      <p>{words.lead}</p>
      <button type="button" class="button button-secondary" onClick={openAll}>
        {words.openAll}
      </button>
      {files.map((file) => (
        <FileText key={file.region} file={file} sources={sources} questions={region.questions()} />
      ))}
    </div>
  );
}

/** For those who read it all, or look for a word: a browser does not find what is folded. */
function openAll(): void {
  for (const part of document.querySelectorAll("main details")) part.setAttribute("open", "");
}

interface FileTextProps {
  readonly file: PolicyFile;
  readonly sources: readonly RuleSource[];
  readonly questions: readonly QuestionInfo[];
}

function FileText({ file, sources, questions }: FileTextProps): VNode {
  const language = useLanguage();
  const { texts } = language;
  const words = language.wordsOf(rulesWords);
  const recorded = questions.filter(({ id }) => file.questions?.[id] !== undefined);
  return (
    <Section id={`rules-${file.region}`} title={plainText(file.name, language)}>
      {recorded.map(({ id, text }) => (
        <details class="disclosure" key={id}>
          <summary>
            <Say text={text} />
          </summary>
          {Object.entries(file.questions?.[id] ?? {}).map(([kind, entries]) => (
            <Rules
              key={kind}
              title={kindName(kind, words, texts)}
              entries={entries.map(withWords)}
              sources={sources}
            />
          ))}
        </details>
      ))}
      {[file.values, file.products, file.account, file.rumours].every(
        (part) => part === undefined,
      ) ? null : (
        <details class="disclosure">
          <summary>{words.rest}</summary>
          {file.values === undefined ? null : (
            <Rules
              title={words.kinds.values}
              entries={file.values.map((value) => withFigure(value, texts))}
              sources={sources}
            />
          )}
          {file.products === undefined ? null : <Products products={file.products} />}
          {Object.entries(file.account ?? {}).map(([kind, entries]) => (
            <Rules
              key={kind}
              title={words.account}
              entries={entries.map(withWords)}
              sources={sources}
            />
          ))}
          {file.rumours === undefined ? null : (
            <Rules title={texts.rumours.title} entries={file.rumours} sources={sources} />
          )}
        </details>
      )}
    </Section>
  );
}

interface RulesProps {
  readonly title: string;
  readonly entries: readonly RuleEntry[];
  readonly sources: readonly RuleSource[];
}

function Rules({ title, entries, sources }: RulesProps): VNode | null {
  if (entries.length === 0) return null;
  return (
    <>
      <p class="rules-kind">
        <b>{title}</b>
      </p>
      <ul class="rules">
        {byDate(entries).map((entry) => (
          <RuleText
            key={`${entry.id} ${entry.from ?? entry.seen_from} ${entry.when ?? ""} ${entry.holds ?? entry.is ?? ""}`}
            entry={entry}
            sources={sources}
          />
        ))}
      </ul>
    </>
  );
}

function Products({ products }: { products: NonNullable<PolicyFile["products"]> }): VNode {
  const { code, texts, wordsOf } = useLanguage();
  const words = wordsOf(rulesWords);
  return (
    <>
      <p class="rules-kind">
        <b>{words.products}</b>
      </p>
      <ul class="rules">
        {products.map(({ id, name, editions }) => (
          <li class="rule" key={id}>
            <p>
              <b>
                <Say text={name} />
              </b>
            </p>
            <ul>
              {editions.map(({ cover, price, from, until }) => (
                <li key={`${from} ${until} ${price}`}>
                  {cover === undefined ? null : <Say text={cover} />}{" "}
                  {price === undefined ? "" : money(price.replace("¥", ""))}{" "}
                  {from === undefined ? "" : texts.result.since(dateText(from, code))}{" "}
                  {until === undefined ? "" : words.until(dateText(until, code))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 买保险的门槛：¥3000: a figure's name alone would not say it. */
function withFigure(entry: RuleEntry, texts: Texts): RuleEntry {
  const { is, tiers, text } = entry;
  if (text === undefined) return entry;
  const figures = is ?? tiers?.rows.map(tierText).join("；") ?? "";
  const add = (words: string): string => `${words}${texts.marks.colon}${figures}`;
  const said: Text = {
    "zh-Hans": add(text["zh-Hans"]),
    ...(text.en === undefined ? {} : { en: add(text.en) }),
  };
  const { is: _figure, ...rest } = entry;
  return { ...rest, text: said };
}

/** A repeal has a reason and no text of its own. */
function withWords(entry: RuleEntry): RuleEntry {
  const { text, because, ...rest } = entry;
  return text === undefined && because !== undefined ? { ...rest, text: because } : entry;
}

/** 35–45 ¥350. */
function tierText({ at_least: from = "", below = "", is }: Tier): string {
  return `${from}–${below} ${is}`;
}

function kindName(kind: string, words: RulesWords, texts: Texts): string {
  const names: Readonly<Record<string, string>> = {
    ...words.kinds,
    requirements: texts.result.requirements,
    rumours: texts.rumours.title,
  };
  return names[kind] ?? kind;
}
