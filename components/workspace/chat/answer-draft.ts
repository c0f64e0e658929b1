import { keepDraft } from "@/components/client/drafts";
import { keepPlanDraft } from "./plan-draft";

/** What the words of an answer to a run are kept under in this browser until they are sent. */
export function answerScope(runId: string): string {
  return `answer:${runId}`;
}

/** Forgets what was written and changed to answer a run, once it is answered. */
export function forgetAnswer(runId: string): void {
  keepDraft(answerScope(runId), "");
  keepPlanDraft(runId, null);
}
