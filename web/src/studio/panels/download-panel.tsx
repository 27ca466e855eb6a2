import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type Draft, type DraftFile, parts } from "../core/draft";
import { useStudio } from "../language";
import { Panel } from "./panel";

interface DownloadPanelProps {
  readonly draft: Draft;
  readonly onSaved: (file: DraftFile) => void;
}

/** The edited files, made on the device. */
export function DownloadPanel({ draft, onSaved }: DownloadPanelProps): VNode {
  const { words } = useStudio();
  const [started, setStarted] = useState("");
  return (
    <Panel id="download" title={words.download.title} lead={words.download.lead}>
      <div class="actions">
        {parts.map((part) => {
          const name = draft[part].name.replace(/^.*\//u, "");
          return (
            <button
              type="button"
              key={part}
              class="button button-secondary"
              onClick={() => {
                save(name, draft[part].text);
                setStarted(words.download.started(name));
                onSaved(draft[part]);
              }}
            >
              {words.download.file(name)}
            </button>
          );
        })}
      </div>
      <p role="status" class="status">
        {started}
      </p>
    </Panel>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser fetches it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
