"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import type { Answer } from "../use-workspace";

const says = t.modes.question;

type QuestionBlockProps = {
  runId: string;
  question: string;
  options: readonly string[];
  /** Whether it is still the newest thing said. */
  isOpen: boolean;
  isBusy: boolean;
  onAnswer: (runId: string, answer: Answer) => void;
};

/** A question of the agent: an option is an answer at one click, and so is the wish to be asked nothing more. */
export function QuestionBlock({ runId, question, options, isOpen, isBusy, onAnswer }: QuestionBlockProps) {
  const [text, setText] = useState("");
  const own = text.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== "" && !isBusy) onAnswer(runId, { text: own });
  };
  return (
    <section aria-label={says.label} className="rounded-xl border border-teal/40 bg-cyan-soft px-4 py-3.5">
      <p className="font-medium wrap-anywhere text-cyan">{question}</p>
      {isOpen ? (
        <>
          {options.length > 0 ? (
            <ul className="mt-3 flex flex-wrap gap-2">
              {options.map((option) => (
                <li key={option} className="max-w-full">
                  <button
                    type="button"
                    disabled={isBusy}
                    onClick={() => onAnswer(runId, { option })}
                    className="min-h-9 max-w-full rounded-lg border border-strong bg-raised px-3.5 py-1 text-left text-sm wrap-anywhere hover:bg-hover disabled:opacity-50 pointer-coarse:min-h-11"
                  >
                    {option}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
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
        </>
      ) : null}
    </section>
  );
}
