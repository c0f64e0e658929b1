import { useEffect, useState } from "react";
import { callApi, isAbort, sayError } from "@/components/client/api";
import { whenVisible } from "@/components/client/when-visible";
import { type VersionChecksAnswer, versionChecksAnswerSchema } from "@/lib/schemas/check";

const LOOK_EVERY_MS = 1_500;

type Wanted = {
  versionId: string;
  /** Nothing is loaded while this is false. */
  isWanted: boolean;
  /** Asked again when it changes: a run that ended may have changed what can be done. */
  isIdle: boolean;
  /** Called at each look while the product repairs by itself: the run that does so begins without this tab. */
  onLook: () => void;
};

/** What is known of a version's checks, looked at again until they are done. */
export function useChecks({ versionId, isWanted, isIdle, onLook }: Wanted): {
  checks: VersionChecksAnswer | null;
  error: string | null;
} {
  const [known, setKnown] = useState<{ versionId: string; checks: VersionChecksAnswer } | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    let timer: number | undefined;
    const look = async (): Promise<void> => {
      await whenVisible(stop.signal);
      if (stop.signal.aborted) return;
      try {
        const checks = await callApi(versionChecksAnswerSchema, `/api/versions/${versionId}/checks`, {
          signal: stop.signal,
        });
        setKnown({ versionId, checks });
        setError(null);
        const isSelfRepairing = checks.repair.isBySelf && isIdle;
        if (isSelfRepairing) onLook();
        else if (checks.state === "done") return;
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
  }, [versionId, isWanted, isIdle, onLook]);
  return { checks: known?.versionId === versionId ? known.checks : null, error };
}
