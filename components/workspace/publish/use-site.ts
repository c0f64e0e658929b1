import { useCallback, useState } from "react";
import { z } from "zod";
import { callApi, callApiForNothing } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import {
  type ChangeSiteInput,
  type PublishInput,
  type Site,
  siteSchema,
  type SiteState,
  siteStateSchema,
} from "@/lib/schemas/site";

const siteAnswer = z.object({ site: siteSchema });

export type SiteControl = {
  state: SiteState | null;
  error: string | null;
  retry: () => void;
  publish: (input: PublishInput) => Promise<Site>;
  change: (input: ChangeSiteInput) => Promise<Site>;
  unpublish: () => Promise<void>;
};

const loadSite = (projectId: string, signal: AbortSignal) =>
  callApi(siteStateSchema, `/api/projects/${projectId}/site`, { signal });

/** A project's site and what can be done with it; each change shows at once. */
export function useSite(projectId: string): SiteControl {
  const loaded = useLoaded(projectId, loadSite);
  const [site, setSite] = useState<Site | null>(null);
  const path = `/api/projects/${projectId}/site`;
  const ask = useCallback(
    async (method: "POST" | "PATCH", body: PublishInput | ChangeSiteInput): Promise<Site> => {
      const answer = await callApi(siteAnswer, path, { method, body });
      setSite(answer.site);
      return answer.site;
    },
    [path],
  );
  const current = site ?? loaded.data?.site ?? null;
  const unpublish = async (): Promise<void> => {
    await callApiForNothing(path, { method: "DELETE" });
    setSite(current && { ...current, isPublished: false, versionId: null, versionNumber: null, publishedAt: null });
  };
  return {
    state: loaded.data && { ...loaded.data, site: current },
    error: loaded.error,
    retry: loaded.retry,
    publish: (input) => ask("POST", input),
    change: (input) => ask("PATCH", input),
    unpublish,
  };
}
