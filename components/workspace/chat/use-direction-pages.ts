import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/client/api";
import { previewSchema } from "@/lib/schemas/preview";

type DirectionPages = {
  /** Where the pages stand; ends in `/`. Null until it is known. */
  base: string | null;
  hasFailed: boolean;
  retry: () => void;
};

/** The address of what a run shows to choose from, asked for each time it is looked at: an address lasts an hour. */
export function useDirectionPages(projectId: string, runId: string): DirectionPages {
  const [base, setBase] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    setHasFailed(false);
    callApi(previewSchema, `/api/projects/${projectId}/preview`, { method: "POST", body: { runId } }).then(
      ({ url }) => (isGone ? undefined : setBase(url)),
      () => (isGone ? undefined : setHasFailed(true)),
    );
    return () => {
      isGone = true;
    };
  }, [projectId, runId, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (!hasFailed) return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [hasFailed, retry]);
  return { base, hasFailed, retry };
}
