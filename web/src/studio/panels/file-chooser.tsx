import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { nation, published } from "../core/library";
import { useStudio } from "../language";
import { say } from "../words";
import { Panel } from "./panel";

interface FileChooserProps {
  /** What was opened last, or why it was not. */
  readonly message: string;
  readonly onRegion: (code: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A published region, or files of one's own. */
export function FileChooser({ message, onRegion, onFiles }: FileChooserProps): VNode {
  const { language, words } = useStudio();
  const [groupId, setGroup] = useState(published[0]?.id ?? "");
  const group = published.find(({ id }) => id === groupId);
  const [code, setCode] = useState(nation);

  const choose = (id: string): void => {
    setGroup(id);
    setCode(published.find((one) => one.id === id)?.regions[0]?.code ?? nation);
  };

  return (
    <Panel id="open" title={words.open.title}>
      <form
        class="open-form"
        onSubmit={(event) => {
          event.preventDefault();
          onRegion(code);
        }}
      >
        <label class="field-label" for="province">
          {words.open.province}
        </label>
        <select
          id="province"
          class="field"
          value={groupId}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {published.map(({ id, regions: [first] }) => (
            <option key={id} value={id}>
              {first === undefined || first.code === nation
                ? words.open.everyone
                : say(first.text, language)}
            </option>
          ))}
        </select>
        <label class="field-label" for="region">
          {words.open.region}
        </label>
        <select
          id="region"
          class="field"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        >
          {(group?.regions ?? []).map((region) => (
            <option key={region.code} value={region.code}>
              {say(region.text, language)} {region.code}
            </option>
          ))}
        </select>
        <button type="submit" class="button">
          {words.open.openPublished}
        </button>
      </form>
      <label class="field-label" for="files">
        {words.open.files}
      </label>
      <input
        id="files"
        class="field"
        type="file"
        accept=".json,application/json"
        multiple
        aria-describedby="files-hint"
        onChange={(event) => {
          const input = event.currentTarget;
          onFiles([...(input.files ?? [])]);
          // The same file again is a change, too: it may have been edited elsewhere.
          input.value = "";
        }}
      />
      <p id="files-hint" class="hint">
        {words.open.filesHint}
      </p>
      <p role="status" class="status">
        {message}
      </p>
    </Panel>
  );
}
