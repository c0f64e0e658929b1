import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const view = EditorView.theme({
  "&": { height: "100%", color: "var(--vt-ink)", backgroundColor: "var(--vt-page)", fontSize: "13px" },
  "&.cm-focused": { outline: "2px solid var(--vt-cyan)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", fontVariantLigatures: "none", lineHeight: "20px" },
  ".cm-content": { caretColor: "var(--vt-cyan)", padding: "10px 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--vt-cyan)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--vt-page)", color: "var(--vt-muted)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--vt-hover) 45%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--vt-cyan) 24%, transparent)",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--vt-teal) 22%, transparent)" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--vt-gold) 30%, transparent)" },
  ".cm-searchMatch-selected": { outline: "1px solid var(--vt-gold)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--vt-hover)", outline: "1px solid var(--vt-strong)" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--vt-hover)",
    border: "none",
    color: "var(--vt-soft)",
    padding: "0 6px",
  },
  ".cm-panels": { backgroundColor: "var(--vt-raised)", color: "var(--vt-ink)", borderColor: "var(--vt-line)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--vt-line)" },
  ".cm-panel.cm-search": { fontFamily: "var(--font-sans)", padding: "8px 32px 8px 12px" },
  ".cm-panel.cm-search label": { fontSize: "13px", color: "var(--vt-soft)" },
  ".cm-textfield": {
    backgroundColor: "var(--vt-page)",
    border: "1px solid var(--vt-strong)",
    borderRadius: "6px",
    color: "var(--vt-ink)",
    padding: "4px 8px",
  },
  ".cm-button": {
    background: "transparent",
    border: "1px solid var(--vt-strong)",
    borderRadius: "6px",
    color: "var(--vt-soft)",
    padding: "4px 10px",
  },
  ".cm-panel button[name=close]": { color: "var(--vt-soft)", fontSize: "18px", minWidth: "24px", minHeight: "24px" },
  ".cm-tooltip": {
    backgroundColor: "var(--vt-raised)",
    border: "1px solid var(--vt-strong)",
    borderRadius: "8px",
    overflow: "hidden",
  },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--vt-hover)", color: "var(--vt-ink)" },
});

/** The colours that the read-only view has too. */
const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--vt-muted)" },
  { tag: [tags.string, tags.attributeValue, tags.regexp], color: "var(--vt-green)" },
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.definitionKeyword], color: "var(--vt-violet)" },
  { tag: [tags.tagName, tags.heading], color: "var(--vt-blue)" },
  { tag: [tags.attributeName, tags.propertyName, tags.definition(tags.variableName)], color: "var(--vt-cyan)" },
  { tag: [tags.number, tags.bool, tags.null, tags.unit, tags.color, tags.atom], color: "var(--vt-gold)" },
  { tag: [tags.className, tags.typeName], color: "var(--vt-gold)" },
  { tag: [tags.angleBracket, tags.documentMeta, tags.processingInstruction], color: "var(--vt-muted)" },
  { tag: [tags.link, tags.url], color: "var(--vt-blue)" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.invalid, color: "var(--vt-red)" },
]);

/** How the editor looks: our tokens, so that it follows the theme by itself. */
export const editorLook: Extension = [view, syntaxHighlighting(colours)];
