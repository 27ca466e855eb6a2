import type { VNode } from "preact";
import type {
  ComparedAnswer,
  ComparedEntry,
  Comparison,
  QuestionInfo,
} from "../../../../wasm/package/src/index.js";
import { money } from "../../format/money";
import { compareWords } from "../../language/compare-words";
import { plainText, Say, type Texts, useLanguage } from "../../language/language";
import { hasNoEnd } from "../answer-card/amount-text";
import { Icon } from "../icon/icon";
import { Section } from "../section/section";
import type { Sides } from "./sides";
import "./comparison.css";

interface ComparisonViewProps {
  readonly question: QuestionInfo;
  readonly comparison: Comparison;
  readonly names: Sides["names"];
}

type Row = Comparison["entries"][number];

/** Two answers to one question side by side, and what differs between them: names stand at the top, not in every line. */
export function ComparisonView({ question, comparison, names }: ComparisonViewProps): VNode {
  const language = useLanguage();
  const words = language.wordsOf(compareWords);
  const { one, other, entries, differs } = comparison;
  return (
    <Section id={`compare-${question.id}`} title={plainText(question.text, language)}>
      <div class="compared">
        <Side answer={one} name={names[0]} mark={words.marks[0]} />
        <Side answer={other} name={names[1]} mark={words.marks[1]} />
      </div>
      {differs || entries.length > 0 ? (
        <>
          <InBoth rows={entries.filter((row) => row.one && row.other)} />
          <InOne name={names[0]} rows={entries.filter((row) => row.other === undefined)} />
          <InOne name={names[1]} rows={entries.filter((row) => row.one === undefined)} />
        </>
      ) : (
        <p class="compared-same">{words.same}</p>
      )}
    </Section>
  );
}

interface SideProps {
  readonly answer: ComparedAnswer;
  readonly name: string;
  /** By what the lines below call this side. */
  readonly mark: string;
}

function Side({ answer, name, mark }: SideProps): VNode {
  const { texts } = useLanguage();
  const { amount, verdict } = answer;
  const shown = amount !== undefined && amount.least === amount.most && verdict !== "no";
  return (
    <div class={`compared-side says-${verdict}`}>
      <p>
        <span class="compared-mark">{mark}</span> {name}
      </p>
      <p class="compared-word">
        <Icon name={verdict} />
        <span class="unbroken">{texts.verdict[verdict]}</span>
      </p>
      {shown ? <p>{money(amount.most)}</p> : null}
    </div>
  );
}

/** Lines that both sides have: the rule once where it reads the same, and how it stands on either side. */
function InBoth({ rows }: { rows: readonly Row[] }): VNode | null {
  const language = useLanguage();
  const { texts } = language;
  const words = language.wordsOf(compareWords);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{words.differs}</h3>
      <ul class="compared-entries">
        {rows.map(({ role, id, responsible, one, other }) => {
          const same =
            one !== undefined &&
            other !== undefined &&
            plainText(one.text, language) === plainText(other.text, language);
          return (
            <li key={`${role} ${id}`}>
              <Responsible shown={responsible} />
              {same ? (
                <p>
                  <Say text={one.text} />
                </p>
              ) : null}
              {[one, other].map((entry, at) =>
                entry === undefined ? null : (
                  <p key={words.marks[at]}>
                    <b>{words.marks[at]}</b>
                    {texts.marks.colon}
                    {same ? standing(entry, role, texts) : <EntryText entry={entry} role={role} />}
                  </p>
                ),
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Lines that only one side has, folded away where they do not make the difference. */
function InOne({ name, rows }: { name: string; rows: readonly Row[] }): VNode | null {
  const { texts, wordsOf } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <details class="disclosure" open={rows.some(({ responsible }) => responsible)}>
      <summary>
        {wordsOf(compareWords).only(name)}
        {texts.marks.inBrackets(String(rows.length))}
      </summary>
      <ul class="compared-entries">
        {rows.map(({ role, id, responsible, one, other }) => {
          const entry = one ?? other;
          return entry === undefined ? null : (
            <li key={`${role} ${id}`}>
              <Responsible shown={responsible} />
              <p>
                <EntryText entry={entry} role={role} />
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Responsible({ shown }: { shown: boolean }): VNode | null {
  const { wordsOf } = useLanguage();
  return shown ? <p class="reason-decisive">{wordsOf(compareWords).responsible}</p> : null;
}

function EntryText({ entry, role }: { entry: ComparedEntry; role: Row["role"] }): VNode {
  const { texts } = useLanguage();
  const stands = standing(entry, role, texts);
  return (
    <>
      <Say text={entry.text} />
      {stands === "" ? "" : texts.marks.inBrackets(stands)}
    </>
  );
}

/** 满足, or ¥500.00: how it stands with a line; nothing where its amount is not settled. */
function standing({ state, least, most }: ComparedEntry, role: Row["role"], texts: Texts): string {
  const { groundStates, states } = texts.result;
  if (state !== undefined) return (role === "ground" ? groundStates : states)[state];
  return most === undefined || least !== most || hasNoEnd(most) ? "" : money(most);
}
