"use client";
import { Ban, Ellipsis, ExternalLink, Flag, Undo2 } from "lucide-react";
import { useState } from "react";
import { callApiForNothing, sayError } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { type FoundSite, siteSearchSchema } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { AdminTable, type Column } from "./admin-table";
import { FilteredSearch } from "./list-bar";
import { ReportsDialog } from "./reports-dialog";
import { TakeDownDialog } from "./take-down-dialog";
import { useAdminList } from "./use-admin-list";
import { When } from "./when";

const says = t.adminSites;
type Doing = { what: "reports" | "takeDown"; site: FoundSite };
type OnDo = (what: Doing["what"] | "putBack", site: FoundSite) => void;

const siteColumns = (onDo: OnDo): readonly Column<FoundSite>[] => [
  {
    id: "site",
    label: says.columns.site,
    kind: "main",
    show: (site) => (
      <>
        <p className="font-mono wrap-anywhere">{site.url.replace(/^https?:\/\//, "")}</p>
        <p className="font-mono text-xs text-muted wrap-anywhere">{site.projectId}</p>
      </>
    ),
  },
  { id: "state", label: says.columns.state, show: (site) => <State site={site} /> },
  {
    id: "reports",
    label: says.columns.reports,
    kind: "number",
    show: ({ openReports }) => <span className={openReports > 0 ? "text-red" : "text-soft"}>{openReports}</span>,
  },
  {
    id: "published",
    label: says.columns.published,
    show: ({ publishedAt }) => (publishedAt ? <When at={publishedAt} /> : "–"),
  },
  {
    id: "actions",
    label: says.columns.actions,
    kind: "actions",
    show: (site) => <SiteMenu site={site} onDo={onDo} />,
  },
];

/** Everybody's sites: what was reported of them, and taking them off the web. */
export function SitesPage({ firstQuery }: { firstQuery: string }) {
  const list = useAdminList({ path: "/api/admin/sites", schema: siteSearchSchema, filterName: "state", firstQuery });
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const onDo: OnDo = (what, site) => {
    if (what !== "putBack") return setDoing({ what, site });
    callApiForNothing(`/api/admin/sites/${site.id}/put-back`, { method: "POST" }).then(
      () => {
        showToast({ tone: "ok", message: says.wasPutBack(site.slug) });
        list.reload();
      },
      (error: unknown) => showToast({ tone: "bad", message: sayError(error) }),
    );
  };
  return (
    <>
      <FilteredSearch list={list} says={says} options={says.states} />
      <AdminTable
        title={says.pageTitle}
        list={list}
        columns={siteColumns(onDo)}
        empty={says.empty}
        keyOf={({ id }) => id}
      />
      {doing?.what === "reports" ? <ReportsDialog site={doing.site} onClose={close} onDone={list.reload} /> : null}
      {doing?.what === "takeDown" ? <TakeDownDialog site={doing.site} onClose={close} onDone={list.reload} /> : null}
    </>
  );
}

function State({ site }: { site: FoundSite }) {
  if (site.takenDown) return <p className="max-w-80 text-red wrap-anywhere">{says.takenDown(site.takenDown.reason)}</p>;
  return site.isPublished ? (
    <p className="text-green">{says.published}</p>
  ) : (
    <p className="text-soft">{says.notPublished}</p>
  );
}

function SiteMenu({ site, onDo }: { site: FoundSite; onDo: OnDo }) {
  const items: MenuItem[] = [
    {
      id: "open",
      label: says.open,
      icon: <ExternalLink aria-hidden="true" />,
      onSelect: () => window.open(site.url, "_blank", "noopener,noreferrer"),
    },
    {
      id: "reports",
      label: says.reports,
      icon: <Flag aria-hidden="true" />,
      onSelect: () => onDo("reports", site),
    },
    site.takenDown
      ? {
          id: "put-back",
          label: says.putBack,
          icon: <Undo2 aria-hidden="true" />,
          onSelect: () => onDo("putBack", site),
        }
      : {
          id: "take-down",
          label: says.takeDown,
          icon: <Ban aria-hidden="true" />,
          tone: "bad",
          onSelect: () => onDo("takeDown", site),
        },
  ];
  return (
    <Menu
      label={says.actionsOf(site.slug)}
      align="end"
      triggerClassName="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
      trigger={<Ellipsis aria-hidden="true" className="size-[18px]" />}
      groups={[{ items }]}
    />
  );
}
