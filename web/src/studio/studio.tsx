import type { VNode } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { FullEngine } from "../../../wasm/package/src/full.js";
import { Mark } from "../components/icon/icon";
import { type Draft, type DraftFile, isCaseFile, isChanged, openDraft, parts } from "./core/draft";
import { startEngine } from "./core/engine";
import { readGiven } from "./core/given-files";
import { StudioLanguageContext } from "./language";
import { FileChooser } from "./panels/file-chooser";
import { words as allWords, type StudioLanguage } from "./words";
import { Workbench } from "./workbench";

/** The page of those who keep the policies. Everything happens on the device. */
export function Studio(): VNode {
  const [language, setLanguage] = useState<StudioLanguage>("zh-Hans");
  const [engine, setEngine] = useState<FullEngine>();
  const [draft, setDraft] = useState<Draft>();
  const [saved, setSaved] = useState<readonly DraftFile[]>([]);
  const [message, setMessage] = useState("");
  /** What to do again: each of the two fetches for itself. */
  const [engineFailed, setEngineFailed] = useState<() => void>();
  const [openingFailed, setOpeningFailed] = useState<() => void>();
  /** What waits for leave to take the place of changes that would be lost. */
  const [waiting, setWaiting] = useState<() => void>();
  const words = allWords[language];

  const unsaved = draft !== undefined && parts.some((part) => isUnsaved(draft[part], saved));

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.pageTitle;
  }, [language, words]);

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Chromium before 119 goes by this alone.
      event.returnValue = true;
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);

  const start = useCallback(() => {
    setEngineFailed(undefined);
    startEngine().then(setEngine, () => setEngineFailed(() => start));
  }, []);
  useEffect(start, [start]);

  // As it is when a file has come, not as it was when it was asked for.
  const now = useRef({ draft, unsaved });
  now.current = { draft, unsaved };
  /** Does it at once, or asks first where something would be lost. */
  const withLeave = (work: () => void): void => {
    if (now.current.unsaved) setWaiting(() => work);
    else work();
  };

  const openings = useRef(0);
  /** Of several openings the last one counts, in whichever order they arrive. */
  const open = async (load: () => Promise<Draft>, left: readonly string[] = []): Promise<void> => {
    const turn = ++openings.current;
    const replaced = draft;
    setOpeningFailed(undefined);
    setMessage(words.loading);
    const opened = await load().catch(() => undefined);
    if (turn !== openings.current) return;
    setMessage("");
    if (opened === undefined) {
      setOpeningFailed(() => () => void open(load, left));
      return;
    }
    const take = (): void => {
      setDraft(opened);
      setSaved([]);
      setMessage(words.open.opened(opened.policy.name) + words.open.left(left));
    };
    // Nobody has given leave for what was typed since.
    if (now.current.draft === replaced) take();
    else withLeave(take);
  };

  const openRegion = (code: string): void => withLeave(() => void open(() => openDraft(code)));
  const openFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const given = await readGiven(files);
    if ("refused" in given) {
      setMessage(words.open[given.refused](given.name));
      return;
    }
    // The other file of the same region stays as it is being edited.
    const kept =
      draft?.code === given.code
        ? parts
            .map((part) => draft[part])
            .filter(({ name }) =>
              given.files.every((one) => isCaseFile(one.name) !== isCaseFile(name)),
            )
        : [];
    const replaced =
      draft !== undefined && (draft.code !== given.code || kept.length < parts.length - 1);
    const work = (): void =>
      void open(() => openDraft(given.code, [...given.files, ...kept]), given.left);
    if (replaced) withLeave(work);
    else work();
  };
  useDrop((files) => void openFiles(files));

  const retry = [engineFailed, openingFailed].filter((again) => again !== undefined);

  const settle = (discard: boolean): void => {
    if (discard) waiting?.();
    setWaiting(undefined);
  };

  return (
    <StudioLanguageContext.Provider value={language}>
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById("workbench")?.focus()}
      >
        {words.skip}
      </button>
      <header class="studio-header">
        <a class="link" href="./">
          <Mark />
          <span>{words.home}</span>
        </a>
        <button
          type="button"
          class="button-quiet"
          lang={language === "en" ? "zh-Hans" : "en"}
          onClick={() => setLanguage(language === "en" ? "zh-Hans" : "en")}
        >
          {words.otherLanguage}
        </button>
      </header>
      <main>
        <h1>{words.title}</h1>
        <p class="panel-lead">{words.lead}</p>
        <FileChooser
          message={message}
          onRegion={openRegion}
          onFiles={(files) => void openFiles(files)}
        />
        {waiting === undefined ? null : (
          <div role="alert" class="stale">
            <p>{words.open.discard}</p>
            <div class="actions">
              <button type="button" class="button" onClick={() => settle(false)}>
                {words.open.keep}
              </button>
              <button type="button" class="button button-secondary" onClick={() => settle(true)}>
                {words.open.discardAnyway}
              </button>
            </div>
          </div>
        )}
        {retry.length === 0 ? null : (
          <div role="alert" class="stale">
            <p>{words.failed}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                for (const again of retry) again();
              }}
            >
              {words.retry}
            </button>
          </div>
        )}
        <div id="workbench" tabIndex={-1}>
          {engine === undefined || draft === undefined ? null : (
            <Workbench
              key={draft.code}
              engine={engine}
              draft={draft}
              onDraft={setDraft}
              onSaved={(file) =>
                setSaved([...saved.filter(({ name }) => name !== file.name), file])
              }
            />
          )}
        </div>
      </main>
    </StudioLanguageContext.Provider>
  );
}

function isUnsaved(file: DraftFile, saved: readonly DraftFile[]): boolean {
  return (
    isChanged(file) && !saved.some(({ name, text }) => name === file.name && text === file.text)
  );
}

/** Files may be dropped anywhere: one that misses a small target would be opened in place of the page. */
function useDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      onFiles(files);
    };
    // Before the editor, which would take a file's text for itself.
    addEventListener("dragover", over, { capture: true });
    addEventListener("drop", drop, { capture: true });
    return () => {
      removeEventListener("dragover", over, { capture: true });
      removeEventListener("drop", drop, { capture: true });
    };
  });
}
