"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { ListNote } from "@/components/ui/list-note";
import { PageNav, ShownRange } from "@/components/ui/page-nav";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";
import { type AdminList, PER_PAGE } from "./use-admin-list";

const says = t.admin;
const ROWS = ["a", "b", "c", "d", "e"] as const;

export type Column<T> = {
  id: string;
  label: string;
  show: (item: T) => ReactNode;
  /** `number`: to the right, in columns; `main`: what the entry is, first on a phone; `actions`: buttons. */
  kind?: "number" | "main" | "actions";
};
type AdminTableProps<T> = {
  title: string;
  list: AdminList<T>;
  columns: readonly Column<T>[];
  /** What says that there is nothing yet. */
  empty: string;
  keyOf: (item: T) => string;
};

/** A searched list: a table, on a phone one block an entry; with its loading, empty and error states and its pages. */
export function AdminTable<T>({ title, list, columns, empty, keyOf }: AdminTableProps<T>) {
  const { items, total, error, page } = list;
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-card">
      {/* Wider than its place, the table scrolls and the page does not; the keyboard reaches it. */}
      <div role="region" aria-label={title} tabIndex={0} className="overflow-x-auto outline-offset-[-2px]">
        <table className="block w-full md:table" aria-busy={items === null && !error}>
          <caption className="sr-only">{title}</caption>
          <thead className="bg-raised max-md:sr-only">
            <tr>
              {columns.map(({ id, label, kind }) => (
                <th
                  key={id}
                  scope="col"
                  className={cx(
                    "px-4 py-3 font-text text-compact font-normal whitespace-nowrap text-muted",
                    kind === "number" ? "text-right" : "text-left",
                  )}
                >
                  {kind === "actions" ? <span className="sr-only">{label}</span> : label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {items === null && !error
              ? ROWS.map((row, index) => (
                  <tr key={row} className="border-t border-line max-md:block">
                    <td colSpan={columns.length} className="px-4 py-5 max-md:block">
                      {index === 0 ? <span className="sr-only">{says.loading}</span> : null}
                      <Skeleton className="w-2/3" />
                    </td>
                  </tr>
                ))
              : items?.map((item) => <Row key={keyOf(item)} item={item} columns={columns} />)}
          </tbody>
        </table>
      </div>
      <ListState list={list} empty={empty} />
      {total > 0 ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-raised px-4 py-2.5 font-text text-compact text-soft">
          <ShownRange page={page} perPage={PER_PAGE} total={total} />
          <PageNav page={page} perPage={PER_PAGE} total={total} onPage={(next) => list.ask({ page: next })} />
        </div>
      ) : null}
    </div>
  );
}

function Row<T>({ item, columns }: { item: T; columns: readonly Column<T>[] }) {
  return (
    <tr className="border-t border-line align-top hover:bg-hover/50 max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-1 max-md:px-4 max-md:py-3.5">
      {columns.map(({ id, label, show, kind }) => (
        <td
          key={id}
          className={cx(
            "px-4 py-3 font-text text-sm max-md:p-0",
            kind === "number" && "text-right whitespace-nowrap tabular-nums max-md:text-left",
            kind === "main" && "md:min-w-64 max-md:col-span-2 max-md:row-start-1 max-md:mb-1",
            kind === "actions" && "text-right max-md:col-start-3 max-md:row-start-1",
            kind !== "main" && kind !== "actions" && "max-md:col-span-3 max-md:grid max-md:grid-cols-subgrid",
          )}
        >
          {kind === "main" || kind === "actions" ? null : (
            <span aria-hidden="true" className="text-compact text-muted md:hidden">
              {label}
            </span>
          )}
          <div className="min-w-0 max-md:col-[2/-1]">{show(item)}</div>
        </td>
      ))}
    </tr>
  );
}

function ListState<T>({ list, empty }: { list: AdminList<T>; empty: string }) {
  const { items, error, query, filter } = list;
  if (error) {
    return (
      <ListNote title={says.errorTitle} text={error}>
        <Button onClick={list.reload}>{t.common.retry}</Button>
      </ListNote>
    );
  }
  if (items === null || items.length > 0) return null;
  if (!query && !filter) return <ListNote title={says.emptyTitle} text={empty} />;
  return (
    <ListNote title={says.noMatchTitle} text={says.noMatchText}>
      <Button onClick={() => list.ask({ query: "", filter: "" })}>{says.clear}</Button>
    </ListNote>
  );
}
