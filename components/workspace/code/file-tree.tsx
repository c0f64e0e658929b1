"use client";
import { ChevronRight, File, FileCode, Palette, SquarePen } from "lucide-react";
import { memo, type ReactNode, useMemo } from "react";
import { t } from "@/messages/en";
import { type TreeNode, treeOf } from "./tree";

type FileTreeProps = {
  paths: readonly string[];
  writing: ReadonlySet<string>;
  current: string | null;
  onPick: (path: string) => void;
  /** Files that are not saved yet. */
  changed?: ReadonlySet<string>;
  /** What can be done with a file. */
  actions?: (path: string) => ReactNode;
};

/** The files of a project as a tree; the ones being written pulse. */
export const FileTree = memo(function FileTree({ paths, ...rest }: FileTreeProps) {
  const tree = useMemo(() => treeOf(paths), [paths]);
  return (
    <nav aria-label={t.workspace.code.tree} className="h-full overflow-y-auto p-2">
      <Level nodes={tree} {...rest} />
    </nav>
  );
});

type LevelProps = Omit<FileTreeProps, "paths"> & { nodes: readonly TreeNode[] };

function Level({ nodes, ...rest }: LevelProps) {
  return (
    <ul className="flex flex-col gap-px">
      {nodes.map((node) => (
        <li key={`${node.path}:${node.children ? "folder" : "file"}`}>
          {node.children ? (
            <details open className="group">
              <summary
                aria-label={t.workspace.code.folder(node.name)}
                className="flex h-8 list-none items-center gap-1.5 rounded-md px-2 text-compact text-soft hover:bg-hover hover:text-ink [&::-webkit-details-marker]:hidden pointer-coarse:h-11"
              >
                <ChevronRight
                  aria-hidden="true"
                  className="size-3.5 shrink-0 transition duration-150 group-open:rotate-90"
                />
                <span className="truncate">{node.name}</span>
              </summary>
              <div className="ml-3.5 border-l border-line pl-1.5">
                <Level nodes={node.children} {...rest} />
              </div>
            </details>
          ) : (
            <div className="flex items-center">
              <button
                type="button"
                aria-current={rest.current === node.path ? "true" : undefined}
                onClick={() => rest.onPick(node.path)}
                className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left text-compact text-soft hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink pointer-coarse:h-11 [&>svg]:size-3.5 [&>svg]:shrink-0"
              >
                <FileIcon path={node.path} />
                <span className="truncate">{node.name}</span>
                {rest.writing.has(node.path) ? (
                  <>
                    <span
                      aria-hidden="true"
                      className="ml-auto size-1.5 shrink-0 animate-pulse-dot rounded-full bg-current text-running"
                    />
                    <span className="sr-only">{t.workspace.code.live}</span>
                  </>
                ) : null}
                {rest.changed?.has(node.path) ? (
                  <>
                    <span aria-hidden="true" className="ml-auto size-1.5 shrink-0 rounded-full bg-gold" />
                    <span className="sr-only">{t.editor.unsavedFile}</span>
                  </>
                ) : null}
              </button>
              {rest.actions?.(node.path)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileIcon({ path }: { path: string }) {
  if (path.endsWith(".css")) return <Palette aria-hidden="true" />;
  if (/\.m?js$/.test(path)) return <SquarePen aria-hidden="true" />;
  return path.endsWith(".html") ? <FileCode aria-hidden="true" /> : <File aria-hidden="true" />;
}
