import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CaseResult, CaseRun, Fault, FullEngine } from "../../../wasm/package/src/full.js";
import { check, type Problem, runCases } from "./core/check";
import { type Draft, type DraftFile, type Part, withText } from "./core/draft";
import { PlacesInText } from "./core/places-in-text";
import { CasePanel } from "./panels/case-panel";
import { DiffPanel } from "./panels/diff-panel";
import { DownloadPanel } from "./panels/download-panel";
import { EditPanel, type Wish } from "./panels/edit-panel";
import { ProblemList } from "./panels/problem-list";
import { TrialPanel } from "./panels/trial-panel";

interface WorkbenchProps {
  readonly engine: FullEngine;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSaved: (file: DraftFile) => void;
}

/** Long enough not to check every letter, short enough to seem at once; the nation's rules take as long again. */
const pause = 350;

/** A region's files with everything that can be done with them. */
export function Workbench({ engine, draft, onDraft, onSaved }: WorkbenchProps): VNode {
  const [part, setPart] = useState<Part>("policy");
  const [wish, setWish] = useState<Wish>();
  const { problems, fresh } = useProblems(engine, draft);
  const [run, setRun] = useState<{
    readonly of: Draft;
    readonly gave: CaseRun | readonly Fault[];
  }>();

  const show = (place: Wish): void => {
    setPart(place.part);
    setWish({ ...place });
  };
  const showProblem = ({ part: where, range }: Problem): void => {
    if (where !== undefined && range !== undefined) show({ part: where, ...range });
  };
  const showCase = ({ pointer }: CaseResult): void =>
    show({ part: "cases", ...new PlacesInText(draft.cases.text).rangeOf(pointer) });

  return (
    <div class="workbench">
      <div class="workbench-edit">
        <EditPanel
          draft={draft}
          part={part}
          problems={problems}
          wish={wish}
          onPart={setPart}
          onText={(where, text) => onDraft(withText(draft, where, text))}
        />
      </div>
      <div class="workbench-checks">
        <ProblemList problems={problems} fresh={fresh} onShow={showProblem} />
        <CasePanel
          draft={draft}
          run={run?.gave}
          stale={run !== undefined && run.of !== draft}
          onRun={() => setRun({ of: draft, gave: runCases(engine, draft) })}
          onShow={showCase}
        />
        <TrialPanel engine={engine} draft={draft} />
      </div>
      <div class="workbench-files">
        <DiffPanel file={draft[part]} />
        <DownloadPanel draft={draft} onSaved={onSaved} />
      </div>
    </div>
  );
}

interface Checked {
  readonly of: Draft;
  readonly problems: readonly Problem[];
  /** In milliseconds; the nation's rules take long. */
  readonly took: number;
}

/** What was wrong when one last paused, and whether that is the draft as it stands. */
function useProblems(
  engine: FullEngine,
  draft: Draft,
): { readonly problems: readonly Problem[] | undefined; readonly fresh: boolean } {
  const [checked, setChecked] = useState<Checked>();
  const took = checked?.took ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => {
      const begun = performance.now();
      const problems = check(engine, draft);
      setChecked({ of: draft, problems, took: performance.now() - begun });
    }, pause + took);
    return () => clearTimeout(timer);
    // Not `took`: it is no reason to check again.
  }, [engine, draft]);
  return { problems: checked?.problems, fresh: checked?.of === draft };
}
