import { useEffect, useState } from "react";
import { ApiError, callApi, isAbort, sayError } from "@/components/client/api";
import { whenVisible } from "@/components/client/when-visible";
import { type VersionChecksAnswer, versionChecksAnswerSchema } from "@/lib/schemas/check";

const LOOK_EVERY_MS = 1_500;
/** While it fails, it is looked at less and less often. */
const LOOK_SELDOM_MS = 15_000;
/** What another look would not change. */
const FINAL: ReadonlySet<string> = new Set(["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"]);

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
    let waitMs = LOOK_EVERY_MS;
    const look = async (): Promise<void> => {
      await whenVisible(stop.signal);
      if (stop.signal.aborted) return;
      try {
        const checks = await callApi(versionChecksAnswerSchema, `/api/versions/${versionId}/checks`, {
          signal: stop.signal,
        });
        setKnown({ versionId, checks });
        setError(null);
        waitMs = LOOK_EVERY_MS;
        const isSelfRepairing = checks.repair.isBySelf && isIdle;
        if (isSelfRepairing) onLook();
        else if (checks.state === "done") return;
      } catch (cause) {
        if (isAbort(cause)) return;
        setError(sayError(cause));
        if (cause instanceof ApiError && FINAL.has(cause.code)) return;
        waitMs = Math.min(waitMs * 2, LOOK_SELDOM_MS);
      }
      timer = window.setTimeout(() => void look(), waitMs);
    };
    void look();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [versionId, isWanted, isIdle, onLook]);
  return { checks: known?.versionId === versionId ? known.checks : null, error };
}
