import { json } from "@codemirror/lang-json";
import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import type { StudioLanguage } from "../words";
import { phrases } from "./phrases";
import { appearance } from "./theme";

interface DiffOptions {
  readonly before: string;
  readonly after: string;
  readonly label: string;
  readonly language: StudioLanguage;
}

/** What differs, line by line, one below the other: side by side there is no room on a telephone. Returns how to close it. */
export function showDiff(
  host: HTMLElement,
  { before, after, label, language }: DiffOptions,
): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: after,
      extensions: [
        unifiedMergeView({
          original: before,
          mergeControls: false,
          gutter: true,
          highlightChanges: true,
          collapseUnchanged: { margin: 3, minSize: 6 },
        }),
        lineNumbers(),
        json(),
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-readonly": "true",
          tabindex: "0",
        }),
        phrases(language),
        appearance,
      ],
    }),
  });
  return () => view.destroy();
}
