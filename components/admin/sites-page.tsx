"use client";
import { useState } from "react";
import { callApiForNothing, sayError } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { type ShownProject, shownSearchSchema } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { AdminTable, type Column } from "./admin-table";
import { CopiesDialog } from "./copies-dialog";
import { FilteredSearch } from "./list-bar";
import { ReportsDialog } from "./reports-dialog";
import { type OnDo, ShownMenu } from "./shown-menu";
import { shownName } from "./shown-name";
import { TakeDownDialog } from "./take-down-dialog";
import { useAdminList } from "./use-admin-list";
import { When } from "./when";

const says = t.adminSites;
type Doing = { what: "reports" | "takeDown" | "copies"; project: ShownProject };

const columnsOf = (onDo: OnDo): readonly Column<ShownProject>[] => [
  { id: "project", label: says.columns.project, kind: "main", show: (project) => <Place project={project} /> },
  { id: "state", label: says.columns.state, show: (project) => <State project={project} /> },
  {
    id: "reports",
    label: says.columns.reports,
    kind: "number",
    show: ({ openReports }) => <span className={openReports > 0 ? "text-red" : "text-soft"}>{openReports}</span>,
  },
  {
    id: "published",
    label: says.columns.published,
    show: ({ site }) => (site?.publishedAt ? <When at={site.publishedAt} /> : "–"),
  },
  {
    id: "actions",
    label: says.columns.actions,
    kind: "actions",
    show: (project) => <ShownMenu project={project} onDo={onDo} />,
  },
];

/** What everybody shows to others: what was reported of it, and closing it. */
export function SitesPage({ firstQuery }: { firstQuery: string }) {
  const list = useAdminList({
    path: "/api/admin/projects",
    schema: shownSearchSchema,
    filterName: "state",
    firstQuery,
  });
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const onDo: OnDo = (what, project) => {
    if (what !== "putBack") return setDoing({ what, project });
    callApiForNothing(`/api/admin/projects/${project.id}/put-back`, { method: "POST" }).then(
      () => {
        showToast({ tone: "ok", message: says.wasPutBack(shownName(project)) });
        list.reload();
      },
      (error: unknown) => showToast({ tone: "bad", message: sayError(error) }),
    );
  };
  const dialog = { onClose: close, onDone: list.reload };
  return (
    <>
      <FilteredSearch list={list} says={says} options={says.states} />
      <AdminTable
        title={says.pageTitle}
        list={list}
        columns={columnsOf(onDo)}
        empty={says.empty}
        keyOf={({ id }) => id}
      />
      {doing?.what === "reports" ? <ReportsDialog project={doing.project} {...dialog} /> : null}
      {doing?.what === "takeDown" ? <TakeDownDialog project={doing.project} {...dialog} /> : null}
      {doing?.what === "copies" ? <CopiesDialog project={doing.project} {...dialog} /> : null}
    </>
  );
}

function Place({ project }: { project: ShownProject }) {
  const { site, share, name, id } = project;
  const url = site?.url ?? share?.url;
  return (
    <>
      <p className="wrap-anywhere">{name}</p>
      {url ? <p className="font-mono text-compact text-soft wrap-anywhere">{url.replace(/^https?:\/\//, "")}</p> : null}
      <p className="font-mono text-xs text-muted wrap-anywhere">{id}</p>
    </>
  );
}

function State({ project }: { project: ShownProject }) {
  const { takenDown, isDeleted } = project;
  if (takenDown) {
    return <p className="max-w-80 text-red wrap-anywhere">{says.takenDown[takenDown.from](takenDown.reason)}</p>;
  }
  const seen = isDeleted ? [] : says.seen(project);
  if (seen.length === 0) return <p className="text-soft">{isDeleted ? says.deleted : says.private}</p>;
  return <p className="text-green first-letter:uppercase">{seen.join(", ")}</p>;
}
