"use client";
import { X } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import type { OpenTab } from "@/components/client/open-tabs";
import { cx } from "@/components/ui/class-names";
import { LinkPending } from "@/components/ui/link-pending";
import { StatusDot } from "@/components/ui/status-dot";
import { t } from "@/messages/en";
import { TAB_CLASSES } from "./tab-classes";

type ProjectTabProps = { tab: OpenTab; isCurrent: boolean; onClose: () => void };

/** One open project in the top bar, with its status and a close button. */
export function ProjectTab({ tab, isCurrent, onClose }: ProjectTabProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={item} className="group relative h-full shrink-0 pt-1.5">
      <Link
        href={`/projects/${tab.id}`}
        aria-current={isCurrent ? "page" : undefined}
        className={cx(
          TAB_CLASSES,
          "max-w-52 min-w-24 pr-9 pl-3.5 pointer-coarse:pr-12",
          isCurrent ? "tab-active text-ink" : "text-soft hover:bg-hover hover:text-ink",
        )}
      >
        <LinkPending>
          <StatusDot status={tab.status} />
        </LinkPending>
        <span className="truncate">{tab.name}</span>
        <span className="sr-only">{t.dashboard.status[tab.status ?? "none"]}</span>
      </Link>
      <button
        type="button"
        aria-label={t.dashboard.tabs.close(tab.name)}
        title={t.dashboard.tabs.close(tab.name)}
        onClick={onClose}
        className={cx(
          "absolute top-1/2 right-1.5 mt-[3px] flex size-6 -translate-y-1/2 items-center justify-center rounded text-soft hover:bg-hover hover:text-ink focus-visible:opacity-100 pointer-coarse:right-0 pointer-coarse:size-11 pointer-coarse:opacity-100",
          !isCurrent && "opacity-0 group-hover:opacity-100",
        )}
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </li>
  );
}
