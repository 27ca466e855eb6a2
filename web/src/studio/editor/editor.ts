import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import {
  type Diagnostic,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { StudioLanguage } from "../words";
import { phrases } from "./phrases";
import { appearance } from "./theme";

interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly language: StudioLanguage;
  readonly onChange: (text: string) => void;
}

/**
 * The editor of a file, in a shadow tree of its own: there its styles are constructed sheets, which `style-src 'self'`
 * allows; in the document they would be a <style> element, which it refuses.
 */
export class Editor {
  private readonly view: EditorView;
  private readonly words = new Compartment();

  constructor(host: HTMLElement, { text, label, language, onChange }: EditorOptions) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: text,
        extensions: [
          basics(),
          this.words.of(wordsOf(label, language)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  say(label: string, language: StudioLanguage): void {
    this.view.dispatch({ effects: this.words.reconfigure(wordsOf(label, language)) });
  }

  /** Another text altogether, such as a file that was opened; what was undone before stays undoable. */
  replace(text: string): void {
    const { doc } = this.view.state;
    if (doc.toString() === text) return;
    this.view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }

  /** Found for the text as it was a moment ago: what lies beyond its end now is drawn at the end. */
  show(diagnostics: readonly Diagnostic[]): void {
    const { length } = this.view.state.doc;
    const within = diagnostics.map((one) => ({
      ...one,
      from: Math.min(one.from, length),
      to: Math.min(one.to, length),
    }));
    this.view.dispatch(setDiagnostics(this.view.state, within));
  }

  /** Brings a place into sight and the caret to it. */
  reveal(from: number, to: number): void {
    const { length } = this.view.state.doc;
    this.view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(Math.min(from, length), { y: "center" }),
    });
    this.view.focus();
  }

  close(): void {
    this.view.destroy();
  }
}

function basics(): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    json(),
    EditorView.lineWrapping,
    appearance,
    // Tab is left alone: it leads out of the editor, as everywhere on the page.
    keymap.of([
      { key: "F8", run: nextDiagnostic },
      { key: "Shift-F8", run: previousDiagnostic },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...foldKeymap,
    ]),
  ];
}

function wordsOf(label: string, language: StudioLanguage): Extension {
  return [
    phrases(language),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
  ];
}
