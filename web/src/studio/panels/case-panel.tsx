import type { VNode } from "preact";
import type { CaseResult, CaseRun, Fault } from "../../../../wasm/package/src/full.js";
import type { Draft } from "../core/draft";
import { nation } from "../core/library";
import { useStudio } from "../language";
import { say } from "../words";
import { Panel } from "./panel";

interface CasePanelProps {
  readonly draft: Draft;
  /** What the last run gave: the cases, or the faults that keep the rules from loading. */
  readonly run: CaseRun | readonly Fault[] | undefined;
  /** Whether anything has been changed since. */
  readonly stale: boolean;
  readonly onRun: () => void;
  readonly onShow: (result: CaseResult) => void;
}

/** Runs the cases and shows those that fail, with what was expected and what was found. */
export function CasePanel({ draft, run, stale, onRun, onShow }: CasePanelProps): VNode {
  const { words } = useStudio();
  return (
    <Panel
      id="cases"
      title={words.cases.title}
      lead={draft.code === nation ? words.cases.leadNation : words.cases.lead}
    >
      <button type="button" class="button" onClick={onRun}>
        {words.cases.run}
      </button>
      <p role="status" class="status">
        {run === undefined
          ? ""
          : stale
            ? words.cases.stale
            : isRun(run)
              ? words.cases.summary(run.passed, run.failed)
              : words.cases.refused}
      </p>
      {run !== undefined && isRun(run) ? (
        <Failures run={run} ours={draft.cases.name} onShow={onShow} />
      ) : null}
    </Panel>
  );
}

function isRun(run: CaseRun | readonly Fault[]): run is CaseRun {
  return "cases" in run;
}

interface FailuresProps {
  readonly run: CaseRun;
  /** The case file that is being edited. */
  readonly ours: string;
  readonly onShow: (result: CaseResult) => void;
}

function Failures({ run, ours, onShow }: FailuresProps): VNode {
  const { language, words } = useStudio();
  const failed = run.cases.filter(({ passed }) => !passed);
  return (
    <>
      {run.unread.length === 0 ? null : (
        <>
          <p>{words.cases.unread}</p>
          <Faults faults={run.unread} />
        </>
      )}
      <ul class="failures">
        {failed.map((result) => (
          <li key={`${result.file}${result.pointer}`} class="problem problem-fault">
            {result.file === ours ? (
              <button type="button" class="link" onClick={() => onShow(result)}>
                {words.cases.show(result.id)}
              </button>
            ) : (
              <p>
                {result.id} <code>{result.file}</code>
              </p>
            )}
            {(result.differences ?? []).map(({ what, expected, found }) => (
              <dl key={`${what}${expected}`} class="difference">
                <dt>
                  <code>{what}</code> {words.cases.expected}
                </dt>
                <dd>{expected}</dd>
                <dt>{words.cases.found}</dt>
                <dd>{found}</dd>
              </dl>
            ))}
            {(result.errors ?? []).map((fault) => (
              <p key={`${fault.pointer}${fault.code}`}>
                <code>{fault.pointer}</code> {say(fault.message, language)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }): VNode {
  const { language } = useStudio();
  return (
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.file}${fault.pointer}${fault.code}`}>
          <code>{`${fault.file ?? ""}#${fault.pointer}`}</code> {say(fault.message, language)}
        </li>
      ))}
    </ul>
  );
}
