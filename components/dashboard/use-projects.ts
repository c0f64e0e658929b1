import { useCallback, useEffect, useRef, useState } from "react";
import { callApi, isAbort, sayError } from "@/components/client/api";
import { refreshTabs, tabOf } from "@/components/client/open-tabs";
import { type ListProjectsQuery, type Project, type ProjectList, projectListSchema } from "@/lib/schemas/project";

const POLL_MS = 4000;

type Projects = {
  query: ListProjectsQuery;
  list: ProjectList;
  isLoading: boolean;
  error: string | null;
  /** Asks for other projects; a new search starts at its first page. */
  ask: (change: Partial<ListProjectsQuery>) => void;
  reload: () => void;
  /** Shows a change before the server's list says so. */
  patch: (change: (items: readonly Project[]) => Project[]) => void;
};

/** One page of the person's projects: starts with what the server rendered and follows searches, pages and builds. */
export function useProjects(firstQuery: ListProjectsQuery, firstList: ProjectList): Projects {
  const [query, setQuery] = useState(firstQuery);
  const [list, setList] = useState(firstList);
  const [isLoading, setIsLoading] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const last = useRef<AbortController>(null);

  const load = useCallback(async function loadPage(wanted: ListProjectsQuery, isQuiet: boolean): Promise<void> {
    last.current?.abort();
    const call = new AbortController();
    last.current = call;
    if (!isQuiet) setIsLoading(true);
    try {
      const fresh = await callApi(projectListSchema, `/api/projects?${toSearch(wanted)}`, { signal: call.signal });
      const lastPage = Math.max(1, Math.ceil(fresh.total / wanted.perPage));
      if (wanted.page > lastPage) {
        setQuery({ ...wanted, page: lastPage });
        return await loadPage({ ...wanted, page: lastPage }, isQuiet);
      }
      setList(fresh);
      setError(null);
      refreshTabs(fresh.items.map(tabOf));
    } catch (cause) {
      if (isAbort(cause)) return;
      if (!isQuiet) setError(sayError(cause));
    }
    if (last.current === call) setIsLoading(false);
  }, []);

  const ask = useCallback(
    (change: Partial<ListProjectsQuery>) => {
      const next = { ...query, page: 1, ...change };
      setQuery(next);
      window.history.replaceState(null, "", `?${toSearch(next)}`);
      void load(next, false);
    },
    [query, load],
  );

  useEffect(() => refreshTabs(firstList.items.map(tabOf)), [firstList]);
  const isBuilding = list.items.some((project) => project.activeRunId !== null);
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setInterval(() => void (document.hidden || load(query, true)), POLL_MS);
    return () => clearInterval(timer);
  }, [isBuilding, query, load]);

  return {
    query,
    list,
    isLoading,
    error,
    ask,
    reload: useCallback(() => void load(query, false), [load, query]),
    patch: useCallback((change) => setList((now) => ({ ...now, items: change(now.items) })), []),
  };
}

function toSearch({ query, page, perPage }: ListProjectsQuery): string {
  return new URLSearchParams({ query, page: String(page), perPage: String(perPage) }).toString();
}
