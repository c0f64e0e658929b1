"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { ListProjectsQuery } from "@/lib/schemas/project";
import { t } from "@/messages/en";
import { pageNumbers } from "./page-numbers";

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
  const pages = Math.max(1, Math.ceil(total / perPage));
  const from = Math.min(total, (page - 1) * perPage + 1);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-raised px-5 py-2.5 font-text text-compact text-soft">
      <p role="status">{says.showing(from, Math.min(total, page * perPage), total)}</p>
      {pages > 1 ? (
        <nav aria-label={says.pages} className="flex items-center gap-1 md:mx-auto">
          <IconButton label={says.previous} disabled={page <= 1} onClick={() => onAsk({ page: page - 1 })}>
            <ChevronLeft />
          </IconButton>
          {pageNumbers(page, pages).map((number, index, all) => (
            <span key={number} className="contents">
              {index > 0 && number - (all[index - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
              <button
                type="button"
                aria-label={says.page(number)}
                aria-current={number === page ? "page" : undefined}
                onClick={() => onAsk({ page: number })}
                className="h-8 min-w-8 rounded-md px-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink pointer-coarse:h-11 pointer-coarse:min-w-11"
              >
                {number}
              </button>
            </span>
          ))}
          <IconButton label={says.next} disabled={page >= pages} onClick={() => onAsk({ page: page + 1 })}>
            <ChevronRight />
          </IconButton>
        </nav>
      ) : null}
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
    </div>
  );
}
