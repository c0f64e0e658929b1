import type { Run, RunCost } from "@/lib/schemas/run";
import { tagOf } from "@/lib/schemas/selection";
import type { RunDoc } from "@/models/run";

/** A run as the wire has it. */
export function toRun(run: RunDoc): Run {
  return {
    id: String(run._id),
    projectId: String(run.projectId),
    status: run.status,
    mode: run.mode,
    prompt: run.prompt,
    ...(run.selection ? { selection: { path: run.selection.path, tag: tagOf(run.selection.source) } } : {}),
    ...uploadsOf(run),
    model: run.model,
    reason: run.reason ?? null,
    centicredits: run.centicredits,
    cost: costOf(run),
    continuesRunId: run.continuesRunId ? String(run.continuesRunId) : null,
    baseVersionId: run.baseVersionId ? String(run.baseVersionId) : null,
    versionId: run.versionId ? String(run.versionId) : null,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

function costOf({ usage, price, ...run }: RunDoc): RunCost {
  return {
    holdCenticredits: run.holdCenticredits,
    capCenticredits: run.capCenticredits,
    minimumCenticredits: run.minimumCenticredits,
    modelCenticredits: run.modelCenticredits,
    inputTokens: usage?.inputTokens ?? 0,
    cachedInputTokens: usage?.cachedInputTokens ?? 0,
    outputTokens: usage?.outputTokens ?? 0,
    isEstimated: usage?.isEstimated ?? false,
    price: price ?? null,
  };
}

function uploadsOf({ uploads }: RunDoc): Pick<Run, "uploads"> {
  // A run from before files could be attached has no such field.
  const named = (uploads ?? []).flatMap(({ uploadId, name, path }) =>
    uploadId ? [{ id: String(uploadId), name, path }] : [],
  );
  return named.length > 0 ? { uploads: named } : {};
}
