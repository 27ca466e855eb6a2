import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type DraftFile, isChanged } from "../core/draft";
import { useStudio } from "../language";
import { Panel } from "./panel";

/** What differs from the published file. The view is fetched when it is asked for. */
export function DiffPanel({ file }: { file: DraftFile }): VNode {
  const { language, words } = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const [compared, setCompared] = useState<DraftFile>();
  const [failed, setFailed] = useState(false);
  const shown = compared?.name === file.name && isChanged(file) ? compared : undefined;

  useEffect(() => {
    if (shown === undefined) return;
    let close = (): void => undefined;
    let wanted = true;
    setFailed(false);
    import("../editor/diff-view").then(
      ({ showDiff }) => {
        if (!wanted || host.current === null) return;
        close = showDiff(host.current, {
          before: shown.published,
          after: shown.text,
          label: words.changes.label(shown.name),
          language,
        });
      },
      () => setFailed(true),
    );
    return () => {
      wanted = false;
      close();
    };
  }, [shown, language]);

  return (
    <Panel id="changes" title={words.changes.title}>
      {file.published === "" ? (
        <p>{words.changes.fresh}</p>
      ) : isChanged(file) ? (
        <button type="button" class="button button-secondary" onClick={() => setCompared(file)}>
          {shown === undefined || shown.text === file.text
            ? words.changes.show
            : words.changes.update}
        </button>
      ) : (
        <p>{words.changes.none}</p>
      )}
      {shown === undefined ? null : (
        <>
          <p role="status" class="status">
            {failed ? words.failed : ""}
          </p>
          <p class="hint">{words.changes.legend}</p>
          <div ref={host} class="editor diff" />
        </>
      )}
    </Panel>
  );
}
