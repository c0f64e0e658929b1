"use client";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";
import type { Answer } from "../use-workspace";
import { answerScope } from "./answer-draft";
import { WordsForm } from "./words-form";

const says = t.modes.question;

type AnswerFormProps = { runId: string; isBusy: boolean; onAnswer: (runId: string, answer: Answer) => void };

/** Below what is asked: an answer in one's own words, and the wish to be asked nothing more. */
export function AnswerForm({ runId, isBusy, onAnswer }: AnswerFormProps) {
  return (
    <WordsForm
      scope={answerScope(runId)}
      label={says.own}
      placeholder={says.ownPlaceholder}
      send={says.send}
      isBusy={isBusy}
      onSend={(text) => onAnswer(runId, { text })}
    >
      <Button
        tone="bare"
        title={says.justBuildHint}
        disabled={isBusy}
        onClick={() => onAnswer(runId, { justBuild: true })}
      >
        {says.justBuild}
      </Button>
    </WordsForm>
  );
}
