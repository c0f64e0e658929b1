"use client";
import { Download, Ellipsis, ExternalLink, GitFork, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sayAgo } from "@/components/client/format-time";
import { LinkPending } from "@/components/ui/link-pending";
import { type MenuItem, Menu } from "@/components/ui/menu";
import { Thumbnail } from "@/components/ui/thumbnail";
import { StatusDot } from "@/components/ui/status-dot";
import type { Project } from "@/lib/schemas/project";
import { t } from "@/messages/en";
import { RenameField } from "@/components/ui/rename-field";
import type { ProjectActions } from "./use-project-actions";

type ProjectRowProps = { project: Project; now: number; actions: ProjectActions };

/** A project: a row of the table, on a phone an entry of a list. */
export function ProjectRow({ project, now, actions }: ProjectRowProps) {
  const router = useRouter();
  const [isRenaming, setIsRenaming] = useState(false);
  const href = `/projects/${project.id}`;
  const status = project.activeRunId ? "running" : project.lastRunStatus;
  const items: MenuItem[] = [
    { id: "open", label: t.common.open, icon: <ExternalLink aria-hidden="true" />, onSelect: () => router.push(href) },
    { id: "rename", label: t.common.rename, icon: <Pencil aria-hidden="true" />, onSelect: () => setIsRenaming(true) },
    ...(project.versionId
      ? [
          {
            id: "fork",
            label: t.share.fork,
            icon: <GitFork aria-hidden="true" />,
            onSelect: () => actions.fork(project),
          },
          {
            id: "download",
            label: t.common.downloadZip,
            icon: <Download aria-hidden="true" />,
            onSelect: () => window.location.assign(`/api/projects/${project.id}/download`),
          },
        ]
      : []),
    {
      id: "delete",
      label: t.common.delete,
      icon: <Trash2 aria-hidden="true" />,
      tone: "bad",
      onSelect: () => actions.remove(project),
    },
  ];

  return (
    <tr className="group relative border-t border-line transition-colors duration-150 hover:bg-hover/50 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:px-4 max-md:py-3.5">
      <td className="px-5 font-mono whitespace-nowrap text-compact text-muted group-hover:text-soft max-md:order-3 max-md:hidden">
        {project.shortId}
      </td>
      <td className="py-4 pr-4 max-md:p-0">
        <Thumbnail
          versionId={project.versionId}
          className="float-left mr-4 w-20 max-md:mr-3 max-md:mb-1 max-md:h-auto max-md:w-14"
        />
        {isRenaming ? (
          <RenameField
            name={project.name}
            label={t.dashboard.list.renameLabel(project.name)}
            onDone={(name) => {
              setIsRenaming(false);
              if (name !== null) actions.rename(project, name);
            }}
          />
        ) : (
          <Link
            href={href}
            className="text-base font-medium wrap-anywhere after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-[-2px] focus-visible:after:outline-cyan"
          >
            <span className="inline-flex items-center gap-2">
              {project.name}
              <LinkPending />
            </span>
          </Link>
        )}
        <p className="mt-0.5 line-clamp-2 font-text text-compact text-muted wrap-anywhere group-hover:text-soft">
          {project.prompt}
        </p>
      </td>
      <td className="pr-4 font-text text-sm text-soft max-md:order-4 max-md:col-span-2 max-md:mt-2 max-md:inline-flex max-md:items-center max-md:gap-3 max-md:p-0 max-md:text-compact">
        <time dateTime={project.updatedAt} suppressHydrationWarning>
          {sayAgo(project.updatedAt, now)}
        </time>
        <span className="font-mono text-xs text-muted md:hidden">{project.shortId}</span>
        <span className="inline-flex items-center gap-2 md:hidden">
          <StatusDot status={status} />
          {t.dashboard.status[status ?? "none"]}
        </span>
      </td>
      <td className="pr-4 font-text text-sm text-soft max-md:hidden">
        <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
          <StatusDot status={status} />
          {t.dashboard.status[status ?? "none"]}
        </span>
      </td>
      <td className="relative pr-3 text-right max-md:order-2 max-md:p-0 max-md:pl-2">
        <Menu
          label={t.dashboard.list.actionsOf(project.name)}
          align="end"
          triggerClassName="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
          trigger={<Ellipsis aria-hidden="true" className="size-[18px]" />}
          groups={[{ items }]}
        />
      </td>
    </tr>
  );
}
