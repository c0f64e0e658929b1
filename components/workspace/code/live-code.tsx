"use client";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";
import { CodeText } from "./code-text";
import { FileTree } from "./file-tree";
import type { LiveFiles } from "./live-files";
import { StoredFile } from "./stored-file";
import { useCodeFiles } from "./use-code-files";

const says = t.workspace.code;

type LiveCodeProps = {
  versionId: string | null;
  live: LiveFiles | null;
  path: string | null;
  onPath: (path: string) => void;
};

/** File tree and text, to read; a file that is being written grows here as it comes. */
export function LiveCode({ versionId, live, path, onPath }: LiveCodeProps) {
  const { paths, writing, liveFile, isEdited, revision, stored } = useCodeFiles(versionId, live);
  const current = pickPath(path, paths, writing);
  const file = current === null ? null : liveFile(current);

  if (paths.length === 0)
    return <Nothing isLoading={versionId !== null && !stored.error} error={stored.error} onRetry={stored.retry} />;
  return (
    <div className="absolute inset-0 flex min-h-0 max-sm:flex-col">
      <div className="w-56 shrink-0 border-r border-line max-sm:hidden">
        <FileTree paths={paths} writing={writing} current={current} onPick={onPath} />
      </div>
      <label className="border-b border-line p-2 sm:hidden">
        <span className="sr-only">{says.showTree}</span>
        <select
          value={current ?? ""}
          onChange={(event) => onPath(event.target.value)}
          className="h-11 w-full rounded-lg border border-strong bg-raised px-3 font-mono text-compact"
        >
          {paths.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {current === null ? (
          <p className="m-auto p-6 text-sm text-soft">{says.pick}</p>
        ) : (
          <>
            <p className="flex h-9 shrink-0 items-center gap-3 border-b border-line px-4 font-mono text-xs text-soft max-sm:hidden">
              <span className="truncate">{current}</span>
              {file ? (
                <span className="ml-auto shrink-0 tabular-nums">{t.workspace.lines(lineCount(file.lines))}</span>
              ) : null}
            </p>
            {isEdited(current) ? (
              <p role="status" className="border-b border-line bg-cyan-soft px-4 py-1.5 text-compact">
                {says.editedLater}
              </p>
            ) : null}
            <div className="min-h-0 flex-1">
              {file ? (
                <CodeText key={current} path={current} lines={file.lines} revision={revision} follows={file.isOpen} />
              ) : versionId ? (
                <StoredFile key={current} versionId={versionId} path={current} />
              ) : null}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** A text that ends in a line break has no line after it. */
function lineCount(lines: readonly string[]): number {
  return lines.at(-1) === "" ? lines.length - 1 : lines.length;
}

/** The file the person picked, else the one being written, else the start page. */
function pickPath(picked: string | null, paths: readonly string[], writing: ReadonlySet<string>): string | null {
  if (picked !== null && paths.includes(picked)) return picked;
  const [open] = writing;
  return open ?? paths.find((path) => path === "index.html") ?? paths[0] ?? null;
}

function Nothing({ isLoading, error, onRetry }: { isLoading: boolean; error: string | null; onRetry: () => void }) {
  if (error) {
    return (
      <div
        role="alert"
        className="absolute inset-0 flex flex-col items-center justify-center gap-3 p-6 text-center text-sm"
      >
        <p>
          {says.treeError} {error}
        </p>
        <Button onClick={onRetry}>{t.common.retry}</Button>
      </div>
    );
  }
  if (!isLoading)
    return <p className="absolute inset-0 m-auto h-fit p-6 text-center text-sm text-soft">{says.empty}</p>;
  return (
    <div aria-busy="true" className="absolute inset-0 flex flex-col gap-3 p-4">
      <Skeleton className="w-40" />
      <Skeleton className="w-56" />
      <Skeleton className="w-48" />
    </div>
  );
}
