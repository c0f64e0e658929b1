import { readWebhookHealth } from "@/lib/billing";
import { countMails } from "@/lib/mail";
import { type Problem, PROBLEM_IDS } from "@/lib/schemas/admin";
import { adminMessages } from "@/messages/admin-en";
import { RunModel } from "@/models/run";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What went wrong and how often; nothing where nothing did. */
export async function listProblems(): Promise<Problem[]> {
  const [failedMails, unsureMails, failedRuns, { failedCount }] = await Promise.all([
    countMails("failed"),
    countMails("unsure"),
    RunModel.countDocuments({ status: "failed", startedAt: { $gte: new Date(Date.now() - DAY_MS) } }),
    readWebhookHealth(),
  ]);
  const counts: Record<Problem["what"], number> = {
    "mails-failed": failedMails,
    "mails-unsure": unsureMails,
    "runs-failed": failedRuns,
    "webhooks-failed": failedCount,
  };
  return PROBLEM_IDS.filter((what) => counts[what] > 0).map((what) => ({
    what,
    count: counts[what],
    message: adminMessages.problems[what](counts[what]),
  }));
}
