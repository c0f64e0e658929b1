import { useEffect, useState } from "react";
import { callApi, isAbort, sayError } from "@/components/client/api";
import { type VersionChecksAnswer, versionChecksAnswerSchema } from "@/lib/schemas/check";

const LOOK_EVERY_MS = 1_500;

/** What is known of a version's checks, looked at again until they are done. Loads nothing while `isWanted` is false. */
export function useChecks(
  versionId: string,
  isWanted: boolean,
): { checks: VersionChecksAnswer | null; error: string | null } {
  const [known, setKnown] = useState<{ versionId: string; checks: VersionChecksAnswer } | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    let timer: number | undefined;
    const look = async (): Promise<void> => {
      try {
        const checks = await callApi(versionChecksAnswerSchema, `/api/versions/${versionId}/checks`, {
          signal: stop.signal,
        });
        setKnown({ versionId, checks });
        setError(null);
        if (checks.state === "done") return;
      } catch (cause) {
        if (isAbort(cause)) return;
        setError(sayError(cause));
      }
      timer = window.setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void look();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [versionId, isWanted]);
  return { checks: known?.versionId === versionId ? known.checks : null, error };
}
