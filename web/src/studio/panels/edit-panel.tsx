import type { Diagnostic } from "@codemirror/lint";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../core/check";
import { type Draft, isChanged, type Part, parts } from "../core/draft";
import { Editor } from "../editor/editor";
import { useStudio } from "../language";
import { type StudioLanguage, say } from "../words";
import { Panel } from "./panel";

/** A place to be shown; a new object each time that it is asked for. */
export interface Wish {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

interface EditPanelProps {
  readonly draft: Draft;
  readonly part: Part;
  /** As last found; absent before. */
  readonly problems: readonly Problem[] | undefined;
  readonly wish: Wish | undefined;
  readonly onPart: (part: Part) => void;
  readonly onText: (part: Part, text: string) => void;
}

/** The two files of a region, one at a time. */
export function EditPanel(props: EditPanelProps): VNode {
  const { draft, part: shown, problems, wish, onPart, onText } = props;
  const { words } = useStudio();
  return (
    <Panel id="edit" title={words.edit.title}>
      <div class="parts">
        {parts.map((part) => (
          <button
            type="button"
            key={part}
            class="button button-secondary"
            aria-pressed={part === shown}
            onClick={() => onPart(part)}
          >
            {words.edit.parts[part]}
            {isChanged(draft[part]) ? ` · ${words.edit.changed}` : ""}
          </button>
        ))}
      </div>
      <p class="file-name">{draft[shown].name}</p>
      {parts.map((part) => (
        <div key={part} hidden={part !== shown}>
          <FileEditor
            label={words.edit.label(words.edit.parts[part], draft[part].name)}
            name={draft[part].name}
            text={draft[part].text}
            opening={draft.around}
            part={part}
            problems={problems}
            wish={wish?.part === part ? wish : undefined}
            onText={(text) => onText(part, text)}
          />
        </div>
      ))}
      <p class="hint">{words.edit.hint}</p>
    </Panel>
  );
}

interface FileEditorProps {
  readonly label: string;
  readonly name: string;
  readonly part: Part;
  readonly text: string;
  /** Another one whenever a file was opened. */
  readonly opening: object;
  readonly problems: readonly Problem[] | undefined;
  readonly wish: Wish | undefined;
  readonly onText: (text: string) => void;
}

function FileEditor(props: FileEditorProps): VNode {
  const { label, name, part, text, opening, problems, wish, onText } = props;
  const { language } = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const hear = useRef(onText);
  hear.current = onText;

  // A file keeps its editor, and with it what can be undone; another file gets another one.
  useEffect(() => {
    if (host.current === null) return;
    const opened = new Editor(host.current, {
      text,
      label,
      language,
      onChange: (changed) => hear.current(changed),
    });
    editor.current = opened;
    return () => opened.close();
  }, [name]);

  // Never what the editor said itself: on a busy machine that comes late, and would undo what was typed since.
  useEffect(() => editor.current?.replace(text), [opening]);
  useEffect(() => editor.current?.say(label, language), [label, language]);
  // Only when they are found anew: in between the editor moves its marks along with the text.
  useEffect(() => {
    const own = (problems ?? []).filter((problem) => problem.part === part);
    editor.current?.show(own.map((problem) => toDiagnostic(problem, language)));
  }, [problems, part, language]);
  useEffect(() => {
    if (wish !== undefined) editor.current?.reveal(wish.from, wish.to);
  }, [wish]);

  return <div ref={host} class="editor" />;
}

function toDiagnostic(problem: Problem, language: StudioLanguage): Diagnostic {
  const { range, severity, id, message, suggestion } = problem;
  const texts = suggestion === undefined ? [message] : [message, suggestion];
  return {
    from: range?.from ?? 0,
    to: range?.to ?? 0,
    severity: severity === "fault" ? "error" : "info",
    source: id,
    message: texts.map((text) => say(text, language)).join(" "),
  };
}
