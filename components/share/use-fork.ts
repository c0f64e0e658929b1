import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { z } from "zod";
import { callApi, sayError } from "@/components/client/api";
import { putTab, tabOf } from "@/components/client/open-tabs";
import { showToast } from "@/components/client/toast-store";
import { projectSchema } from "@/lib/schemas/project";
import { t } from "@/messages/en";

const answerSchema = z.object({ project: projectSchema });

type Fork = {
  /** Forks a project, its current version or another one, and goes to the fork. A second call meanwhile does nothing. */
  fork: (projectId: string, versionId?: string) => void;
  isForking: boolean;
  error: string | null;
};

/** Forks projects. What went wrong is a sentence, and given to `onRefused`, which must stay the same. */
export function useFork(onRefused?: (error: unknown) => void): Fork {
  const router = useRouter();
  const busy = useRef(false);
  const [isForking, setIsForking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const fork = useCallback(
    (projectId: string, versionId?: string): void => {
      if (busy.current) return;
      busy.current = true;
      setIsForking(true);
      setError(null);
      const body = versionId === undefined ? {} : { versionId };
      callApi(answerSchema, `/api/projects/${projectId}/fork`, { method: "POST", body }).then(
        ({ project }) => {
          putTab(tabOf(project));
          showToast({ tone: "ok", message: t.share.forked(project.name) });
          router.push(`/projects/${project.id}`);
        },
        (cause: unknown) => {
          busy.current = false;
          setIsForking(false);
          setError(sayError(cause));
          onRefused?.(cause);
        },
      );
    },
    [router, onRefused],
  );
  return { fork, isForking, error };
}
