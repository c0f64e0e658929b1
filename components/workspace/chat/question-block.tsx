"use client";
import { t } from "@/messages/en";
import type { Answer } from "../use-workspace";
import { AnswerForm } from "./answer-form";

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
          <AnswerForm runId={runId} isBusy={isBusy} onAnswer={onAnswer} />
        </>
      ) : null}
    </section>
  );
}
