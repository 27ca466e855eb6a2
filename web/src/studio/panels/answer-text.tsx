import type { VNode } from "preact";
import type {
  Answer,
  Condition,
  Entry,
  LastKnown,
  Limit,
  Text,
} from "../../../../wasm/package/src/full.js";
import { useStudio } from "../language";
import { say } from "../words";

export interface AskedFact {
  readonly id: string;
  readonly text: Text;
}

interface AnswerTextProps {
  readonly answer: Answer;
  readonly asked: readonly AskedFact[];
}

/** An answer with all its reasons, as text. */
export function AnswerText({ answer, asked }: AnswerTextProps): VNode {
  const { language, words } = useStudio();
  const { trial } = words;
  const { amount } = answer;
  return (
    <>
      <p class="verdict-line">
        <strong>{trial.verdicts[answer.verdict]}</strong>
        {amount === undefined
          ? ""
          : ` · ${trial.amount} ¥${amount.least}${amount.most === amount.least ? "" : `–¥${amount.most}`}`}
        {answer.grade === undefined ? "" : ` · ${trial.grade} ${answer.grade}`}
      </p>
      <Entries title={trial.grounds} entries={answer.grounds ?? []} remark={conditionRemark} />
      <Entries
        title={trial.requirements}
        entries={answer.requirements ?? []}
        remark={conditionRemark}
      />
      <Entries title={trial.limits} entries={answer.limits ?? []} remark={limitRemark} />
      <Entries title={trial.lastKnown} entries={answer.last_known ?? []} remark={pastRemark} />
      {asked.length === 0 ? null : (
        <>
          <h3>{trial.asks}</h3>
          <ul>
            {asked.map(({ id, text }) => (
              <li key={id}>
                <code>{id}</code> {say(text, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );

  function conditionRemark({ state, decisive }: Condition): string {
    return decisive ? `${trial.states[state]} · ${trial.decisive}` : trial.states[state];
  }

  function limitRemark({ least, most, binding }: Limit): string {
    const range = least === most ? `¥${least}` : `¥${least}–¥${most}`;
    return binding ? `${range} · ${trial.binding}` : range;
  }

  function pastRemark({ since, confirmed }: LastKnown): string {
    return [since, confirmed].filter(Boolean).join("–");
  }
}

interface EntriesProps<E extends Entry> {
  readonly title: string;
  readonly entries: readonly E[];
  readonly remark: (entry: E) => string;
}

function Entries<E extends Entry>({ title, entries, remark }: EntriesProps<E>): VNode | null {
  const { language, words } = useStudio();
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="entries">
        {entries.map((entry) => {
          const english = language === "en";
          const working = (english ? entry.working_en : undefined) ?? entry.working;
          return (
            <li key={`${entry.from}${entry.id}`}>
              <p>
                <code>{entry.id}</code> [{remark(entry)}] {say(entry.text, language)}
              </p>
              {working === undefined ? null : <p class="working">{working}</p>}
              <p class="hint">
                {words.trial.from} {entry.from}
                {entry.cites.map(({ source, grade }) => ` · ${source} (${grade})`).join("")}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
