import { useEffect, useState } from "react";
import { callApi } from "@/components/client/api";
import { LIMITS } from "@/lib/schemas/limits";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { OfferedMode } from "@/lib/schemas/mode";
import { readOwnModel } from "@/lib/schemas/own-key";
import { type Estimate, estimateSchema } from "@/lib/schemas/estimate";

const SETTLED_MS = 300;

/**
 * What a build from `text` may cost, asked once typing has paused; an older question is given up. The last answer stays
 * until the next, so that nothing jumps. Null before the first, without a session, and on a key of the person's own: then nothing is asked.
 * `moment` asks again when it changes, such as at the end of a build.
 */
export function useEstimate(
  text: string,
  {
    isSignedIn,
    blueprint,
    projectId,
    model,
    answersRunId,
    resumesRunId,
    mode,
    uploadCount = 0,
    moment,
  }: {
    isSignedIn: boolean;
    blueprint?: BlueprintId | null;
    projectId?: string;
    model?: string | null;
    answersRunId?: string | null;
    resumesRunId?: string | null;
    mode?: OfferedMode;
    uploadCount?: number;
    moment?: string | null;
  },
): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  const prompt = text.trim().slice(0, LIMITS.promptChars);
  // What a key of the person's own pays costs nothing here, and one that is gone can't be asked about.
  const isAsked = isSignedIn && !(model && readOwnModel(model));
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const ask = (): void => {
      const body = {
        prompt,
        ...(model ? { model } : {}),
        ...(blueprint ? { blueprint } : {}),
        ...(projectId ? { projectId } : {}),
        ...(answersRunId ? { answersRunId } : {}),
        ...(resumesRunId ? { resumesRunId } : {}),
        ...(mode ? { mode } : {}),
        uploadCount,
      };
      // Without an estimate the composer works as before: the server decides at the start.
      callApi(estimateSchema, "/api/estimate", { method: "POST", body, signal: stop.signal }).then(
        setEstimate,
        () => undefined,
      );
    };
    const timer = setTimeout(ask, prompt === "" ? 0 : SETTLED_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [prompt, isAsked, blueprint, projectId, model, answersRunId, resumesRunId, mode, uploadCount, moment]);
  return isAsked ? estimate : null;
}
