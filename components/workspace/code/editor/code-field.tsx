"use client";
import { Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { CodeDraft } from "../code-draft";
import { createEditor } from "./create-editor";

/** Typing is taken over in pauses: a megabyte is not copied with each key. */
const PAUSE_MS = 200;

export type FieldHandle = {
  /** Takes over what was typed. */
  flush: () => void;
  text: () => string;
  /** Puts another text in place, as one step of undo, and leaves alone what is the same. */
  replace: (text: string) => void;
};

/** Where a search has led: an offset in the text, the line (from 1) that it is in, and how many characters. */
export type Target = { path: string; line: number; from: number; length: number };

type CodeFieldProps = {
  draft: CodeDraft;
  path: string;
  text: string;
  target: Target | null;
  onReady: (handle: FieldHandle | null) => void;
};

/** The text of one file, to change. It must be made anew (by its key) for another file or revision. */
export function CodeField({ draft, path, text, target, onReady }: CodeFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const opened = useRef<EditorView | null>(null);
  const first = useRef(text);

  useEffect(() => {
    if (!host.current) return;
    const { revision } = draft.view;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const view: EditorView = new EditorView({
      state: draft.editorOf(path) ?? createEditor(path, first.current),
      parent: host.current,
      dispatchTransactions: (transactions) => {
        view.update(transactions);
        if (transactions.every((transaction) => !transaction.docChanged)) return;
        timer ??= setTimeout(flush, PAUSE_MS);
      },
    });
    const textOf = (): string => view.state.sliceDoc();
    const flush = (): void => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      // A text that was replaced from elsewhere meanwhile is not to be written over.
      if (draft.view.revision === revision) draft.edit(path, textOf());
    };
    opened.current = view;
    onReady({ flush, text: textOf, replace: (next) => replaceText(view, next) });
    window.addEventListener("pagehide", flush);
    return () => {
      flush();
      window.removeEventListener("pagehide", flush);
      onReady(null);
      draft.keepEditor(path, revision, view.state);
      opened.current = null;
      view.destroy();
    };
  }, [draft, path, onReady]);

  useEffect(() => {
    const view = opened.current;
    if (!view || target?.path !== path) return;
    // The editor counts a line's end as one character, whatever it is.
    const start = target.from - (view.state.lineBreak.length - 1) * (target.line - 1);
    const [anchor, head] = [start, start + target.length].map((at) => Math.min(at, view.state.doc.length));
    if (anchor === undefined || head === undefined) return;
    view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    view.focus();
  }, [target, path]);

  return <div ref={host} className="h-full min-h-0 [&>.cm-editor]:h-full" />;
}

function replaceText(view: EditorView, text: string): void {
  const next = view.state.toText(text).toString();
  const now = view.state.doc.toString();
  let from = 0;
  while (from < now.length && now[from] === next[from]) from += 1;
  let [to, until] = [now.length, next.length];
  while (to > from && until > from && now[to - 1] === next[until - 1]) [to, until] = [to - 1, until - 1];
  if (from < to || from < until)
    view.dispatch({ changes: { from, to, insert: Text.of(next.slice(from, until).split("\n")) } });
}
