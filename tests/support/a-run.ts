import type { Run } from "@/lib/schemas/run";

/** A run as the wire has it, just begun, with whatever of it a test is about. */
export function aRun(fields: Partial<Run> = {}): Run {
  return {
    id: "r1",
    projectId: "p1",
    status: "running",
    mode: "quick",
    prompt: "A bakery",
    model: "builtin",
    reason: null,
    centicredits: 0,
    cost: {
      holdCenticredits: 200,
      capCenticredits: 200,
      minimumCenticredits: 50,
      modelCenticredits: 0,
      inputTokens: 0,
      cachedInputTokens: 0,
      outputTokens: 0,
      isEstimated: false,
      price: null,
    },
    continuesRunId: null,
    baseVersionId: null,
    versionId: null,
    startedAt: "2026-03-01T12:00:00.000Z",
    finishedAt: null,
    ...fields,
  };
}
