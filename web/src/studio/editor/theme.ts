import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor in the colours of the page: its tokens reach into the shadow tree, the dark ones as well. */
const theme = EditorView.theme({
  "&": {
    height: "100%",
    backgroundColor: "var(--sheet)",
    color: "var(--ink)",
    fontSize: "16px",
  },
  // The ring is drawn around the frame: within it the line numbers would cover a part.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
    lineHeight: "1.6",
  },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "var(--wash)",
    color: "var(--ink-soft)",
    borderRight: "1px solid var(--rule)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--code-line)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--code-selection)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "2px solid var(--rule-strong)",
  },
  ".cm-searchMatch": {
    backgroundColor: "var(--code-selection)",
    outline: "1px solid var(--rule-strong)",
  },
  ".cm-panels, .cm-tooltip": {
    backgroundColor: "var(--wash)",
    color: "var(--ink)",
    borderColor: "var(--rule-strong)",
  },
  ".cm-panel.cm-search": { padding: "8px" },
  ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": {
    fontSize: "16px",
  },
  ".cm-textfield": { backgroundColor: "var(--sheet)", color: "var(--ink)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--sheet)", color: "var(--ink)" },
  ".cm-diagnostic": { fontSize: "16px", borderLeftColor: "var(--rule-strong)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  // What is taken away and what is added differ by more than colour.
  ".cm-deletedChunk": { backgroundColor: "var(--code-removed)" },
  ".cm-deletedChunk .cm-deletedLine": { textDecoration: "line-through" },
  ".cm-deletedChunk .cm-deletedText": { background: "none", fontWeight: "700" },
  ".cm-changedLine": { backgroundColor: "var(--code-added) !important" },
  ".cm-changedText": {
    background: "none !important",
    fontWeight: "700",
    textDecoration: "underline",
  },
  ".cm-collapsedLines": {
    background: "var(--wash)",
    color: "var(--ink)",
    padding: "12px",
    fontSize: "18px",
  },
  // Signs that many systems have no font for.
  ".cm-collapsedLines:before, .cm-collapsedLines:after": { content: '""' },
});

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--code-name)" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)", fontWeight: "700" },
]);

export const appearance: Extension = [theme, syntaxHighlighting(highlighting)];
