"use client";
import { Check, ChevronRight, CircleAlert, FilePen, FileX2, Info, Palette, TriangleAlert } from "lucide-react";
import { memo, type ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";
import type { TurnRow } from "../turn-view";

const says = t.workspace.rows;

type RowProps = { row: TurnRow; onShowFile: (path: string) => void };

/** One row of an answer; drawn again only when it changed. */
export const Row = memo(function Row({ row, onShowFile }: RowProps) {
  switch (row.kind) {
    case "prose":
      return <p className="text-base leading-relaxed whitespace-pre-wrap wrap-anywhere text-ink">{row.text.trim()}</p>;
    case "file":
      return (
        <Line
          icon={<FileIcon state={row.state} />}
          word={row.state === "writing" ? says.writing : row.state === "written" ? says.wrote : says.cut}
          path={row.path}
          onShowFile={onShowFile}
        >
          {row.lines > 0 ? (
            <span className="ml-auto shrink-0 text-muted tabular-nums">{t.workspace.lines(row.lines)}</span>
          ) : null}
        </Line>
      );
    case "edit":
      return (
        <>
          {row.applied > 0 ? (
            <Line
              icon={<FilePen aria-hidden="true" className="text-green" />}
              word={says.edited}
              path={row.path}
              onShowFile={onShowFile}
            >
              <span className="ml-auto shrink-0 text-muted">{says.changes(row.applied)}</span>
            </Line>
          ) : null}
          {row.failures.length > 0 ? <Failures path={row.path} reasons={row.failures} /> : null}
        </>
      );
    case "theme":
      return (
        <Line
          icon={<Palette aria-hidden="true" className="text-green" />}
          word={says.theme}
          path={row.path}
          onShowFile={onShowFile}
        />
      );
    case "deleted":
      return <Line icon={<FileX2 aria-hidden="true" className="text-muted" />} word={says.deleted} path={row.path} />;
    case "renamed":
      return (
        <Line
          icon={<FilePen aria-hidden="true" className="text-green" />}
          word={says.renamed}
          path={`${row.from} → ${row.to}`}
        />
      );
    case "problem":
      return <Failures path={row.path} reasons={[row.reason]} word={says.problem} />;
    case "notice":
      return (
        <p className="flex gap-2.5 rounded-lg border border-line bg-card px-3.5 py-2.5 text-sm text-soft">
          <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-blue" />
          <span className="min-w-0 wrap-anywhere">{row.message}</span>
        </p>
      );
  }
});

function FileIcon({ state }: { state: "writing" | "written" | "cut" }) {
  if (state === "written") return <Check aria-hidden="true" className="text-green" />;
  if (state === "cut") return <CircleAlert aria-hidden="true" className="text-gold" />;
  return <span aria-hidden="true" className="mx-1 size-2 animate-pulse-dot rounded-full bg-current text-running" />;
}

type LineProps = {
  icon: ReactNode;
  word: string;
  path: string;
  onShowFile?: (path: string) => void;
  children?: ReactNode;
};

function Line({ icon, word, path, onShowFile, children }: LineProps) {
  const name = <span className="min-w-0 truncate font-mono text-xs">{path}</span>;
  return (
    <div className="flex h-10 items-center gap-2.5 rounded-lg border border-line bg-card px-3 text-compact [&>svg]:size-4 [&>svg]:shrink-0 pointer-coarse:h-11">
      {icon}
      <span className="shrink-0 text-soft">{word}</span>
      {onShowFile ? (
        <button
          type="button"
          onClick={() => onShowFile(path)}
          aria-label={says.showCode(path)}
          className="flex h-full min-w-0 items-center rounded underline-offset-4 hover:underline"
        >
          {name}
        </button>
      ) : (
        name
      )}
      {children}
    </div>
  );
}

function Failures({
  path,
  reasons,
  word = says.editFailed,
}: {
  path: string | null;
  reasons: readonly string[];
  word?: string;
}) {
  return (
    <details className="group rounded-lg border border-line bg-card text-compact">
      <summary className="flex min-h-10 list-none items-center gap-2.5 px-3 [&::-webkit-details-marker]:hidden pointer-coarse:min-h-11">
        <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-gold" />
        <span className="shrink-0 text-soft">{word}</span>
        {path ? <span className="min-w-0 truncate font-mono text-xs">{path}</span> : null}
        <ChevronRight
          aria-hidden="true"
          className={cx("ml-auto size-4 shrink-0 text-muted transition duration-150 group-open:rotate-90")}
        />
      </summary>
      <ul className="flex flex-col gap-1 px-3 pb-3 pl-9 text-soft">
        {reasons.map((reason, index) => (
          <li key={index} className="wrap-anywhere">
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
