import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { t } from "@/messages/en";
import { editorLook } from "./editor-look";
import { languageFor } from "./languages";

/** A new editor of a text. Line ends stay what they are: CRLF where every line has it, else verbatim. */
export function createEditor(path: string, text: string): EditorState {
  const breaks = text.split("\n").length - 1;
  const isCrlf = breaks > 0 && text.split("\r\n").length - 1 === breaks;
  return EditorState.create({
    doc: isCrlf ? text.replaceAll("\r\n", "\n") : text,
    extensions: [
      EditorState.lineSeparator.of(isCrlf ? "\r\n" : "\n"),
      lineNumbers(),
      foldGutter(),
      highlightActiveLineGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentUnit.of("  "),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({ top: true }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        tabindex: "0",
        "aria-label": t.workspace.code.content(path),
        "aria-description": t.editor.leave,
      }),
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...foldKeymap,
        ...completionKeymap,
        indentWithTab,
      ]),
      languageFor(path),
      editorLook,
    ],
  });
}
