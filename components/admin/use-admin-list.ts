import { useCallback, useState } from "react";
import type { z } from "zod";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";

export const PER_PAGE = 25;
type ListSchema<T> = z.ZodType<{ items: T[]; total: number }>;

export type AdminList<T> = {
  items: readonly T[] | null;
  total: number;
  error: string | null;
  query: string;
  /** The value of the list's one filter; empty for all. */
  filter: string;
  page: number;
  /** Asks for other entries; what isn't a page starts at the first. */
  ask: (change: { query?: string; filter?: string; page?: number }) => void;
  /** Reads the same page again, quietly. */
  reload: () => void;
};

type Source<T> = {
  path: string;
  schema: ListSchema<T>;
  /** The name of the filter in the address. */
  filterName?: string;
  firstQuery?: string;
};

/** One page of a list that operators search. The search stays in the page's address. */
export function useAdminList<T>({ path, schema, filterName, firstQuery = "" }: Source<T>): AdminList<T> {
  const [asked, setAsked] = useState({ query: firstQuery, filter: "", page: 1, round: 0 });
  const search = new URLSearchParams({ page: String(asked.page), perPage: String(PER_PAGE) });
  if (asked.query) search.set("query", asked.query);
  if (asked.filter && filterName) search.set(filterName, asked.filter);
  const load = useCallback(
    (key: string, signal: AbortSignal) => callApi(schema, key.slice(key.indexOf("/")), { signal }),
    [schema],
  );
  const { data, error, retry } = useLoaded(`${asked.round}${path}?${search}`, load);

  const ask = useCallback((change: { query?: string; filter?: string; page?: number }) => {
    if (change.query !== undefined) {
      const next = new URLSearchParams(change.query ? { query: change.query } : {});
      window.history.replaceState(null, "", `?${next}`);
    }
    setAsked((now) => ({ ...now, page: 1, ...change }));
  }, []);
  const reload = useCallback(() => {
    if (error) return retry();
    setAsked((now) => ({ ...now, round: now.round + 1 }));
  }, [error, retry]);
  return { items: data?.items ?? null, total: data?.total ?? 0, error, ...asked, ask, reload };
}
