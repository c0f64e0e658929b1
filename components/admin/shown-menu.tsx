import { Ban, Copy, Ellipsis, ExternalLink, Flag, Undo2 } from "lucide-react";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { ShownProject } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { shownName } from "./shown-name";

const says = t.adminSites;

export type OnDo = (what: "reports" | "takeDown" | "copies" | "putBack", project: ShownProject) => void;

/** What an operator can do about one project. */
export function ShownMenu({ project, onDo }: { project: ShownProject; onDo: OnDo }) {
  const { site, share, takenDown } = project;
  const opens = [
    ...(site ? [{ id: "site", label: says.openSite, url: site.url }] : []),
    ...(share ? [{ id: "share", label: says.openShare, url: share.url }] : []),
  ];
  const items: MenuItem[] = [
    ...opens.map(({ id, label, url }) => ({
      id,
      label,
      icon: <ExternalLink aria-hidden="true" />,
      onSelect: () => void window.open(url, "_blank", "noopener,noreferrer"),
    })),
    {
      id: "reports",
      label: says.reports,
      icon: <Flag aria-hidden="true" />,
      onSelect: () => onDo("reports", project),
    },
    {
      id: "copies",
      label: says.copies,
      icon: <Copy aria-hidden="true" />,
      onSelect: () => onDo("copies", project),
    },
    ...(takenDown
      ? [
          {
            id: "put-back",
            label: says.putBack,
            icon: <Undo2 aria-hidden="true" />,
            onSelect: () => onDo("putBack", project),
          },
        ]
      : []),
    ...(takenDown?.from === "everywhere"
      ? []
      : [
          {
            id: "take-down",
            label: says.takeDown,
            icon: <Ban aria-hidden="true" />,
            tone: "bad" as const,
            onSelect: () => onDo("takeDown", project),
          },
        ]),
  ];
  return (
    <Menu
      label={says.actionsOf(shownName(project))}
      align="end"
      triggerClassName="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
      trigger={<Ellipsis aria-hidden="true" className="size-[18px]" />}
      groups={[{ items }]}
    />
  );
}
