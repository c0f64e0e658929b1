import { type RunDoc, RunModel } from "@/models/run";
import { type VersionDoc, VersionModel } from "@/models/version";
import { isOnOwnKey } from "../choose-model";

/**
 * Whether a Version, or what it is a repair of, was made by a finished Ultra run. On a person's own key it is they who
 * pay, so there nothing is begun that they did not ask for.
 */
export async function isMadeInUltra(version: VersionDoc): Promise<boolean> {
  let run = await writerOf(version);
  while (run?.repair) {
    const repaired = await VersionModel.findById(run.repair.versionId).lean<VersionDoc>();
    run = repaired ? await writerOf(repaired) : null;
  }
  return run?.mode === "ultra" && run.status === "completed" && !isOnOwnKey(run.model);
}

/**
 * The run that wrote what a Version is: the one that made it, or the nearest before it where it was made by hand; null
 * where no run did.
 */
export async function lastWriterOf({ projectId, number }: VersionDoc): Promise<RunDoc | null> {
  const before = { projectId, number: { $lte: number }, runId: { $ne: null } };
  const written = await VersionModel.findOne(before).sort({ number: -1 }).lean<VersionDoc>();
  return written && writerOf(written);
}

/** The run that made a Version; null where something else did. */
export async function writerOf({ runId }: VersionDoc): Promise<RunDoc | null> {
  return runId ? RunModel.findById(runId).lean<RunDoc>() : null;
}
