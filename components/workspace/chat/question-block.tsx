"use client";
import { t } from "@/messages/en";

type QuestionBlockProps = {
  question: string;
  options: readonly string[];
  canAnswer: boolean;
  onAnswer: (answer: string) => void;
};

/** A question of the agent; an option is an answer at one click. */
export function QuestionBlock({ question, options, canAnswer, onAnswer }: QuestionBlockProps) {
  return (
    <section aria-label={t.workspace.question} className="rounded-xl border border-teal/40 bg-cyan-soft px-4 py-3.5">
      <p className="font-medium text-cyan">{question}</p>
      {options.length > 0 ? (
        <ul className="mt-3 flex flex-wrap gap-2">
          {options.map((option) => (
            <li key={option}>
              <button
                type="button"
                disabled={!canAnswer}
                onClick={() => onAnswer(option)}
                className="min-h-9 rounded-lg border border-strong bg-raised px-3.5 py-1 text-left text-sm hover:bg-hover disabled:opacity-50 pointer-coarse:min-h-11"
              >
                {option}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
