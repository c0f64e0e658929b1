"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/messages/en";
import { IconButton } from "./icon-button";
import { pageNumbers } from "./page-numbers";

const says = t.common.pages;

type PageNavProps = { page: number; perPage: number; total: number; onPage: (page: number) => void };

/** Under a list: which of its entries are shown, its pages, and what else belongs there. */
export function ListFoot({ children, ...pages }: PageNavProps & { children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-raised px-5 py-2.5 font-text text-compact text-soft">
      <ShownRange {...pages} />
      <PageNav {...pages} />
      {children}
    </div>
  );
}

/** The pages of a list: previous, the first, those around the current one, the last, next. Nothing for one page. */
export function PageNav({ page, perPage, total, onPage }: PageNavProps) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  return (
    <nav aria-label={says.label} className="flex items-center gap-1 md:mx-auto">
      <IconButton label={says.previous} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft />
      </IconButton>
      {pageNumbers(page, pages).map((number, index, all) => (
        <span key={number} className="contents">
          {index > 0 && number - (all[index - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
          <button
            type="button"
            aria-label={says.page(number)}
            aria-current={number === page ? "page" : undefined}
            onClick={() => onPage(number)}
            className="h-8 min-w-8 rounded-md px-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink pointer-coarse:h-11 pointer-coarse:min-w-11"
          >
            {number}
          </button>
        </span>
      ))}
      <IconButton label={says.next} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <ChevronRight />
      </IconButton>
    </nav>
  );
}

/** Which of a list's entries are on screen, such as "Showing 1–10 of 24". */
export function ShownRange({ page, perPage, total }: Omit<PageNavProps, "onPage">) {
  const from = Math.min(total, (page - 1) * perPage + 1);
  return <p role="status">{says.showing(from, Math.min(total, page * perPage), total)}</p>;
}
