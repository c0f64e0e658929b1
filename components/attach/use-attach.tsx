"use client";
import { Paperclip } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { ToolButton } from "@/components/github/tool-button";
import { t } from "@/messages/en";
import { AttachedList, obstacleOf } from "./attached-list";
import { type AttachedState, attachedTo, idOf } from "./attached-files";

const says = t.attach;
const NOTHING: AttachedState = { files: [], notice: null, said: "" };
const TYPES = "image/png,image/jpeg,image/webp,image/gif,image/avif";

/** What a composer does with files. */
export type Attach = {
  /** The pill in its row. */
  button: ReactNode;
  /** What is attached, under its text. */
  list: ReactNode;
  /** The uploads that go with what is sent. */
  ids: readonly string[];
  /** Why nothing can be sent yet; null where it can. */
  obstacle: string | null;
  onFiles: (files: readonly File[]) => void;
  /** Forgets what went with a request. */
  sent: (ids: readonly string[]) => void;
};

/**
 * The files of the composer of `scope`, "home" or a project's id; they stay with its draft. With `onRefuse` none are
 * taken: it is called instead, as for a visitor, who has no account to keep them in.
 */
export function useAttach(scope: string, onRefuse?: () => void): Attach {
  const { files, notice, said } = useSyncExternalStore(
    useCallback((listener: () => void) => attachedTo(scope).subscribe(listener), [scope]),
    () => attachedTo(scope).get(),
    () => NOTHING,
  );
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const refuse = useRef(onRefuse);
  useEffect(() => {
    refuse.current = onRefuse;
  });
  const onFiles = useCallback(
    (added: readonly File[]) => {
      if (added.length === 0) return;
      if (refuse.current) refuse.current();
      else attachedTo(scope).add(added);
    },
    [scope],
  );
  const isGoing = files.some(({ state }) => state.is === "waiting" || state.is === "uploading");
  useEffect(() => {
    if (!isGoing) return;
    // What is not there yet can't be kept for the next load.
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isGoing]);

  return {
    button: (
      <span ref={button} className="contents">
        <ToolButton
          label={says.label}
          text={says.button}
          icon={<Paperclip aria-hidden="true" />}
          onClick={() => (onRefuse ? onRefuse() : input.current?.click())}
        />
        <input
          ref={input}
          type="file"
          multiple
          accept={TYPES}
          hidden
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </span>
    ),
    list: onRefuse ? null : (
      <AttachedList
        files={files}
        notice={notice}
        said={said}
        onRetry={(key) => attachedTo(scope).retry(key)}
        onRemove={(key) => {
          attachedTo(scope).remove(key);
          // The button that was pressed is gone.
          button.current?.querySelector("button")?.focus();
        }}
      />
    ),
    ids: files.flatMap((file) => idOf(file) ?? []),
    obstacle: onRefuse ? null : obstacleOf(files),
    onFiles,
    sent: useCallback((ids) => attachedTo(scope).sent(ids), [scope]),
  };
}
