"use client";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { Button } from "@/components/ui/button";
import { LIMITS } from "@/lib/schemas/limits";

type WordsFormProps = {
  /** What the words are kept under in this browser until they are sent. */
  scope: string;
  label: string;
  placeholder: string;
  /** What the button says. */
  send: string;
  isBusy: boolean;
  onSend: (text: string) => void;
  /** Other ways out, beside the button. */
  children?: ReactNode;
};

/** A line for words of one's own, to answer with. */
export function WordsForm({ scope, label, placeholder, send, isBusy, onSend, children }: WordsFormProps) {
  const [text, setText] = useState("");
  useEffect(() => setText((typed) => typed || readDraft(scope)), [scope]);
  const own = text.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== "" && !isBusy) onSend(own);
  };
  return (
    <form onSubmit={submit} className="mt-3 flex flex-wrap gap-2">
      <input
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          keepDraft(scope, event.target.value);
        }}
        aria-label={label}
        placeholder={placeholder}
        maxLength={LIMITS.promptChars}
        autoComplete="off"
        enterKeyHint="send"
        className="h-10 min-w-0 flex-1 basis-56 rounded-lg border border-strong bg-raised px-3.5 text-sm placeholder:text-muted hover:border-muted pointer-coarse:h-11 pointer-coarse:text-base"
      />
      <Button type="submit" disabled={own === "" || isBusy}>
        {send}
      </Button>
      {children}
    </form>
  );
}
