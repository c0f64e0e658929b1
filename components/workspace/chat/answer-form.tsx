"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import type { Answer } from "../use-workspace";

const says = t.modes.question;

type AnswerFormProps = { runId: string; isBusy: boolean; onAnswer: (runId: string, answer: Answer) => void };

/** Below what is asked: an answer in one's own words, and the wish to be asked nothing more. */
export function AnswerForm({ runId, isBusy, onAnswer }: AnswerFormProps) {
  const [text, setText] = useState("");
  const own = text.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== "" && !isBusy) onAnswer(runId, { text: own });
  };
  return (
    <form onSubmit={submit} className="mt-3 flex flex-wrap gap-2">
      <input
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={says.own}
        placeholder={says.ownPlaceholder}
        maxLength={LIMITS.promptChars}
        autoComplete="off"
        enterKeyHint="send"
        className="h-10 min-w-0 flex-1 basis-56 rounded-lg border border-strong bg-raised px-3.5 text-sm placeholder:text-muted hover:border-muted pointer-coarse:h-11 pointer-coarse:text-base"
      />
      <Button type="submit" disabled={own === "" || isBusy}>
        {says.send}
      </Button>
      <Button
        tone="bare"
        title={says.justBuildHint}
        disabled={isBusy}
        onClick={() => onAnswer(runId, { justBuild: true })}
      >
        {says.justBuild}
      </Button>
    </form>
  );
}
