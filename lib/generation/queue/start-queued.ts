import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { queueMessages } from "@/messages/queue-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { UserModel } from "@/models/user";
import { readOptions } from "../planning";
import { selectionOf } from "../selection";
import { startOn } from "../start-run";

/** A refusal that is over so soon is waited for. */
const SOON_SECONDS = 60;

/**
 * Starts what is next in every project whose last run is over. Any number of processes may do it at once: the
 * transaction that claims the project takes the prompt out of its queue. What can't start pauses its queue and says why.
 */
export async function startQueued(): Promise<void> {
  const ready = ProjectModel.find({
    "queue._id": { $exists: true },
    activeRunId: null,
    queuePausedReason: null,
    deletedAt: null,
  })
    .lean<ProjectDoc[]>()
    .cursor();
  for await (const project of ready) await startNext(project);
}

async function startNext(project: ProjectDoc): Promise<void> {
  const next = project.queue[0];
  if (!next) return;
  const stays = { _id: project.ownerId, deletedAt: null, deleteAfter: null };
  const reason = (await UserModel.exists(stays)) ? await tryToStart(project, next) : queueMessages.leaving;
  if (reason === null) return;
  const isStillNext = { _id: project._id, activeRunId: null, "queue.0._id": next._id };
  await ProjectModel.updateOne(isStillNext, { $set: { queuePausedReason: reason } }, { timestamps: false });
}

/** Why a prompt could not be started; null where it was, or can be tried again. */
async function tryToStart(project: ProjectDoc, next: ProjectDoc["queue"][number]): Promise<string | null> {
  const { _id, prompt, mode, model, capCenticredits, uploadIds } = next;
  const options = readOptions(next.options);
  try {
    await startOn(
      project,
      {
        prompt,
        mode,
        options,
        model: model ?? undefined,
        capCenticredits: capCenticredits ?? undefined,
        ...selectionOf(next),
        uploadIds: (uploadIds ?? []).map(String),
      },
      _id,
    );
    return null;
  } catch (error) {
    if (error instanceof AppError) {
      const isOverSoon = error.retryAfterSeconds !== undefined && error.retryAfterSeconds <= SOON_SECONDS;
      return error.code === "CONFLICT" || isOverSoon ? null : error.message;
    }
    log.error("queue.start_failed", { projectId: String(project._id), ...describeError(error) });
    return queueMessages.notStarted;
  }
}
