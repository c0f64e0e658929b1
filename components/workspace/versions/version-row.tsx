"use client";
import { Columns2, Eye, GitFork, Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import { sayAgo } from "@/components/client/format-time";
import { sayCredits } from "@/components/credits/say-credits";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Thumbnail } from "@/components/ui/thumbnail";
import { RenameField } from "@/components/ui/rename-field";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";

const says = t.workspace.versions;

type VersionRowProps = {
  version: Version;
  isCurrent: boolean;
  isBusy: boolean;
  isForking: boolean;
  onLook: (version: Version) => void;
  onRestore: (versionId: string, number: number) => void;
  onFork: (versionId: string) => void;
  onName: (version: Version, name: string) => void;
  onChanges: (versionId: string) => void;
  /** Null where there is no other one to compare it to. */
  onCompare: ((versionId: string) => void) | null;
};

/** One version: where it comes from, what it cost, and all that can be done with it. */
export function VersionRow(props: VersionRowProps) {
  const { version, isCurrent, isBusy, isForking } = props;
  const { id, number, name, origin, restoredFrom, run } = version;
  const [isNaming, setIsNaming] = useState(false);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-3">
      <span aria-hidden="true" className="w-8 shrink-0 self-start pt-0.5 font-mono text-base text-soft tabular-nums">
        {number}
      </span>
      <Thumbnail versionId={id} className="w-20 self-start max-sm:w-14" />
      <div className="min-w-0 flex-1 basis-60 max-sm:basis-40">
        {isNaming ? (
          <RenameField
            name={name ?? ""}
            label={t.versions.nameField}
            onDone={(wanted) => {
              setIsNaming(false);
              if (wanted !== null && wanted.trim() !== (name ?? "")) props.onName(version, wanted);
            }}
          />
        ) : (
          <p className="flex min-w-0 items-center gap-2 text-sm font-medium">
            <span className="min-w-0 wrap-anywhere">{name ?? t.workspace.turn.version(number)}</span>
            {isCurrent ? (
              <span className="shrink-0 rounded-full bg-cyan-soft px-2 py-0.5 text-xs text-cyan">{says.current}</span>
            ) : null}
          </p>
        )}
        {run ? <p className="mt-0.5 line-clamp-1 text-compact text-soft wrap-anywhere">{run.prompt}</p> : null}
        <p className="text-compact text-muted">
          {name ? `${t.workspace.turn.version(number)} · ` : ""}
          {says.from(origin, restoredFrom)}
          {" · "}
          <time dateTime={version.createdAt}>{sayAgo(version.createdAt, Date.now())}</time>
          {" · "}
          {t.workspace.files(version.fileCount)}
          {" · "}
          {run && run.centicredits > 0 ? t.versions.cost(sayCredits(run.centicredits)) : t.versions.free}
        </p>
      </div>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-1">
        <Button
          size="small"
          tone="quiet"
          aria-label={t.versions.changesLabel(number)}
          onClick={() => props.onChanges(id)}
        >
          {t.versions.changes}
        </Button>
        {isCurrent ? null : (
          <Button
            size="small"
            tone="quiet"
            disabled={isBusy}
            aria-label={t.workspace.turn.restoreLabel(number)}
            onClick={() => props.onRestore(id, number)}
          >
            <RotateCcw aria-hidden="true" className="size-4" />
            {t.workspace.turn.restore}
          </Button>
        )}
        <IconButton label={says.viewLabel(number)} onClick={() => props.onLook(version)}>
          <Eye />
        </IconButton>
        {props.onCompare ? (
          <IconButton label={t.versions.compare(number)} onClick={() => props.onCompare?.(id)}>
            <Columns2 />
          </IconButton>
        ) : null}
        <IconButton label={t.versions.nameLabel(number)} onClick={() => setIsNaming(true)}>
          <Pencil />
        </IconButton>
        <IconButton label={t.share.forkVersion(number)} disabled={isForking} onClick={() => props.onFork(id)}>
          <GitFork />
        </IconButton>
      </div>
    </li>
  );
}
