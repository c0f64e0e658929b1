import { useCallback, useState } from "react";
import { z } from "zod";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { projectSchema, type Visibility } from "@/lib/schemas/project";
import { type Share, shareSchema } from "@/lib/schemas/share";

const answerSchema = z.object({ project: projectSchema });

type ShareControl = {
  share: Share | null;
  error: string | null;
  retry: () => void;
  /** Says who sees the project; resolves once it is so. */
  change: (visibility: Visibility) => Promise<void>;
};

const load = (projectId: string, signal?: AbortSignal): Promise<Share> =>
  callApi(shareSchema, `/api/projects/${projectId}/share`, signal ? { signal } : {});

/** How a project is shared, and changing it. */
export function useShare(projectId: string): ShareControl {
  const loaded = useLoaded(projectId, load);
  const [changed, setChanged] = useState<Share | null>(null);
  const change = useCallback(
    async (visibility: Visibility): Promise<void> => {
      await callApi(answerSchema, `/api/projects/${projectId}`, { method: "PATCH", body: { visibility } });
      setChanged(await load(projectId));
    },
    [projectId],
  );
  return { share: changed ?? loaded.data, error: loaded.error, retry: loaded.retry, change };
}
