"use client";
import { Square } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { PromptBox } from "@/components/prompt/prompt-box";
import { useFocusKey } from "@/components/prompt/use-focus-key";
import { t } from "@/messages/en";

type ChatComposerProps = {
  projectId: string;
  isRunning: boolean;
  isSending: boolean;
  isStopping: boolean;
  error: string | null;
  onSend: (prompt: string) => Promise<boolean>;
  onStop: () => void;
};

const says = t.workspace.composer;

/** Where the next change is asked for; while a build goes, its button stops the build. */
export const ChatComposer = memo(function ChatComposer({
  projectId,
  isRunning,
  isSending,
  isStopping,
  error,
  onSend,
  onStop,
}: ChatComposerProps) {
  const [text, setText] = useState("");
  useFocusKey();
  const area = useRef<HTMLTextAreaElement>(null);
  // What was typed before the page could react is in the field, but not in the state.
  useEffect(() => setText((typed) => typed || area.current?.value || readDraft(projectId)), [projectId]);

  const change = (value: string): void => {
    setText(value);
    keepDraft(projectId, value);
  };
  const submit = (): void => {
    const sent = text;
    void onSend(sent.trim()).then((isTaken) => {
      if (!isTaken) return;
      keepDraft(projectId, "");
      setText((now) => (now === sent ? "" : now));
    });
  };

  return (
    <PromptBox
      textareaRef={area}
      value={text}
      onChange={change}
      onSubmit={submit}
      label={says.label}
      submitLabel={says.send}
      placeholder={says.placeholder}
      isBusy={isSending || isRunning}
      error={error}
      minHeight={64}
      maxHeight={200}
      right={
        isRunning ? (
          <button
            type="button"
            aria-label={isStopping ? says.stopping : says.stop}
            title={isStopping ? says.stopping : says.stop}
            disabled={isStopping}
            onClick={onStop}
            className="inline-flex h-9 w-14 shrink-0 items-center justify-center rounded-full bg-inverse text-on-inverse transition duration-150 hover:opacity-90 disabled:opacity-50 pointer-coarse:h-11"
          >
            <Square aria-hidden="true" className="size-4 fill-current" />
          </button>
        ) : undefined
      }
    />
  );
});
