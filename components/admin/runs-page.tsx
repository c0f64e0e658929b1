"use client";
import { sayClock } from "@/components/client/format-time";
import { sayModel } from "@/components/client/say-model";
import { sayCredits } from "@/components/credits/say-credits";
import { StatusDot } from "@/components/ui/status-dot";
import { type RunSearch, runSearchSchema } from "@/lib/schemas/admin";
import { readOwnModel } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";
import { modelChoice } from "@/messages/models-en";
import { AdminTable, type Column } from "./admin-table";
import { FilteredSearch } from "./list-bar";
import { useAdminList } from "./use-admin-list";
import { When } from "./when";

const says = t.admin.runs;
const { none: _none, ...STATUSES } = t.dashboard.status;
type Run = RunSearch["items"][number];

const COLUMNS: readonly Column<Run>[] = [
  {
    id: "user",
    label: says.columns.user,
    kind: "main",
    show: (run) => (
      <>
        <p className="wrap-anywhere">{run.email ?? t.admin.unknownAccount}</p>
        <p className="font-mono text-xs text-muted">{run.id}</p>
      </>
    ),
  },
  {
    id: "status",
    label: says.columns.status,
    show: (run) => (
      <>
        <p className="flex items-center gap-2 whitespace-nowrap">
          <StatusDot status={run.status} />
          {t.dashboard.status[run.status]}
        </p>
        {run.reason ? <p className="max-w-72 text-compact md:min-w-44 text-soft wrap-anywhere">{run.reason}</p> : null}
      </>
    ),
  },
  {
    id: "model",
    label: says.columns.model,
    show: (run) => (
      <>
        <p>{says.modes[run.mode]}</p>
        <p className="text-compact text-soft wrap-anywhere">
          {readOwnModel(run.model) ? `${sayModel(run.model)} (${modelChoice.onYourKey})` : run.model}
        </p>
      </>
    ),
  },
  {
    id: "started",
    label: says.columns.started,
    show: (run) => (
      <>
        <When at={run.startedAt} />
        {run.finishedAt ? (
          <p className="text-compact text-muted">
            {says.took(sayClock(Date.parse(run.finishedAt) - Date.parse(run.startedAt)))}
          </p>
        ) : null}
      </>
    ),
  },
  { id: "cost", label: says.columns.cost, kind: "number", show: (run) => sayCredits(run.centicredits) },
];

/** Everybody's builds, without what was asked for or written. */
export function RunsPage({ firstQuery }: { firstQuery: string }) {
  const list = useAdminList({ path: "/api/admin/runs", schema: runSearchSchema, filterName: "status", firstQuery });
  return (
    <>
      <FilteredSearch list={list} says={says} options={STATUSES} />
      <AdminTable title={says.pageTitle} list={list} columns={COLUMNS} empty={says.empty} keyOf={({ id }) => id} />
    </>
  );
}
