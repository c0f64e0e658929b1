"use client";
import { ListFoot } from "@/components/ui/page-nav";
import type { ListProjectsQuery } from "@/lib/schemas/project";
import { t } from "@/messages/en";

const PER_PAGE = [10, 25, 50] as const;
const says = t.dashboard.list;

type ProjectsFootProps = {
  query: ListProjectsQuery;
  total: number;
  onAsk: (change: Partial<ListProjectsQuery>) => void;
};

/** Under the table: which projects are shown, the pages, how many a page. */
export function ProjectsFoot({ query, total, onAsk }: ProjectsFootProps) {
  const { page, perPage } = query;
  return (
    <ListFoot page={page} perPage={perPage} total={total} onPage={(next) => onAsk({ page: next })}>
      <label className="ml-auto flex items-center gap-2">
        {says.perPage}
        <select
          value={PER_PAGE.find((count) => count === perPage) ?? PER_PAGE[0]}
          onChange={(event) => onAsk({ perPage: Number(event.target.value) })}
          className="h-8 rounded-md border border-strong bg-card px-2 text-ink pointer-coarse:h-11"
        >
          {PER_PAGE.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </ListFoot>
  );
}
