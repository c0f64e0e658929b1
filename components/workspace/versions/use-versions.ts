import { useCallback, useState } from "react";
import { z } from "zod";
import { callApi, sayError } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { type Version, versionListSchema, versionSchema } from "@/lib/schemas/version";

export const VERSIONS_PER_PAGE = 100;

const answer = z.object({ version: versionSchema });
const loadVersions = (key: string, signal: AbortSignal) => {
  const [projectId = "", page = "1"] = key.split(" ");
  const query = `page=${page}&perPage=${VERSIONS_PER_PAGE}`;
  return callApi(versionListSchema, `/api/projects/${projectId}/versions?${query}`, { signal });
};

export type Versions = {
  /** Newest first; null until they have come. */
  items: readonly Version[] | null;
  total: number;
  error: string | null;
  retry: () => void;
  name: (version: Version, name: string) => void;
};

/** A page of a project's versions, loaded anew when another one becomes current, and what names them. */
export function useVersions(projectId: string, currentId: string | null, page = 1): Versions {
  const { data, error, retry } = useLoaded(`${projectId} ${page} ${currentId ?? ""}`, loadVersions);
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(new Map());
  const name = useCallback((version: Version, wanted: string) => {
    const keep = (value: string | null): void => setNames((before) => new Map(before).set(version.id, value));
    keep(wanted.trim() || null);
    callApi(answer, `/api/versions/${version.id}`, { method: "PATCH", body: { name: wanted } }).then(
      (given) => keep(given.version.name),
      (cause: unknown) => {
        keep(version.name);
        showToast({ tone: "bad", message: sayError(cause) });
      },
    );
  }, []);
  const items = data?.items.map((version) => ({
    ...version,
    name: names.has(version.id) ? (names.get(version.id) ?? null) : version.name,
  }));
  return { items: items ?? null, total: data?.total ?? 0, error, retry, name };
}
