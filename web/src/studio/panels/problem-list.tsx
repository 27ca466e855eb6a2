import type { VNode } from "preact";
import type { Problem } from "../core/check";
import { useStudio } from "../language";
import { say } from "../words";
import { Panel } from "./panel";

interface ProblemListProps {
  /** Absent while they are looked for the first time. */
  readonly problems: readonly Problem[] | undefined;
  /** Whether they are those of the text as it stands; what is said changes only when they are. */
  readonly fresh: boolean;
  readonly onShow: (problem: Problem) => void;
}

/** A slip early in a file may upset hundreds of entries: the first ones say what it is. */
const most = 30;

/** Every fault and note, each leading to its place; how many there are is announced. */
export function ProblemList({ problems, fresh, onShow }: ProblemListProps): VNode {
  const { words } = useStudio();
  const faults = (problems ?? []).filter(({ severity }) => severity === "fault");
  const notes = (problems ?? []).filter(({ severity }) => severity === "note");
  return (
    <Panel id="problems" title={words.problems.title}>
      <p role="status" class="status" data-state={fresh ? "checked" : "checking"}>
        {problems === undefined
          ? words.problems.checking
          : words.problems.summary(faults.length, notes.length)}
      </p>
      <List problems={faults} onShow={onShow} />
      {notes.length === 0 ? null : (
        <details class="disclosure">
          <summary>{words.problems.notes(notes.length)}</summary>
          <List problems={notes} onShow={onShow} />
        </details>
      )}
    </Panel>
  );
}

function List({
  problems,
  onShow,
}: {
  problems: readonly Problem[];
  onShow: (problem: Problem) => void;
}): VNode | null {
  const { language, words } = useStudio();
  if (problems.length === 0) return null;
  return (
    <>
      <ul class="problems">
        {problems.slice(0, most).map((problem) => (
          <li
            key={`${problem.file}${problem.pointer}${problem.id}${problem.message["zh-Hans"]}`}
            class={`problem problem-${problem.severity}`}
          >
            {problem.range === undefined ? (
              <p>
                {words.problems.elsewhere} <code>{`${problem.file}#${problem.pointer}`}</code>
              </p>
            ) : (
              <button type="button" class="link" onClick={() => onShow(problem)}>
                {words.problems[problem.severity]} ·{" "}
                {problem.part && words.edit.parts[problem.part]}{" "}
                {words.problems.line(problem.line ?? 0)}
              </button>
            )}
            <p>
              {say(problem.message, language)} <code>{problem.id}</code>
            </p>
            {problem.suggestion === undefined ? null : (
              <p>
                {words.problems.suggestion}
                {say(problem.suggestion, language)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {problems.length > most ? <p>{words.problems.more(problems.length - most)}</p> : null}
    </>
  );
}
