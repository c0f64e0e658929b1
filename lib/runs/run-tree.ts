import type { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { RunEventBody } from "@/lib/schemas/run-event";
import type { VersionFile } from "@/lib/schemas/version";
import { type RunDoc, RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { readStoredEvents } from "./stored-events";

/** A file tree by path. */
export type Tree = Map<string, VersionFile>;

/** What one event does to a tree; events that don't touch files leave it alone. */
export function applyToTree(tree: Tree, event: RunEventBody): void {
  switch (event.type) {
    case "theme":
    case "file.closed":
    case "edit.applied": {
      const { path, bytes, sha256 } = event.data;
      tree.set(path, { path, bytes, sha256 });
      break;
    }
    case "file.deleted":
      tree.delete(event.data.path);
      break;
    case "file.renamed": {
      const file = tree.get(event.data.from);
      if (!file) break;
      tree.delete(event.data.from);
      tree.set(event.data.to, { ...file, path: event.data.to });
      break;
    }
    default:
  }
}

/** The tree of a Version; empty for null. */
export async function versionTree(versionId: Types.ObjectId | null): Promise<Tree> {
  const version = versionId ? await VersionModel.findById(versionId).lean() : null;
  return new Map((version?.files ?? []).map(({ path, bytes, sha256 }) => [path, { path, bytes, sha256 }]));
}

/** The tree that a run begins with: its base with the files that came with the request, unless it changes nothing. */
export function withUploads(base: Tree, { uploads, mode }: Pick<RunDoc, "uploads" | "mode">): Tree {
  const tree = new Map(base);
  // A run from before files could be attached has no such field.
  for (const { path, bytes, sha256 } of mode === "discuss" ? [] : (uploads ?? []))
    tree.set(path, { path, bytes, sha256 });
  return tree;
}

/** What a stored run has made of its base so far, and the files it opened but has not closed. */
export async function rebuildRun(run: RunDoc): Promise<{ tree: Tree; openFiles: string[] }> {
  const tree = withUploads(await versionTree(run.baseVersionId ?? null), run);
  const open = new Set<string>();
  for await (const event of readStoredEvents(String(run._id), 0, { withDeltas: false })) {
    if (event.type === "file.opened") open.add(event.data.path);
    if (event.type === "file.closed") open.delete(event.data.path);
    applyToTree(tree, event);
  }
  return { tree, openFiles: [...open] };
}

/** The stored body of each file of a run as it now stands (base plus what it closed), by path: hex SHA-256. */
export async function runTree(runId: string): Promise<Map<string, string>> {
  await connectDb();
  const run = await RunModel.findById(runId).lean<RunDoc>();
  if (!run) return new Map();
  const { tree } = await rebuildRun(run);
  return new Map([...tree.values()].map((file) => [file.path, file.sha256]));
}

/** True when both trees have the same paths with the same bodies. */
export function isSameTree(a: Tree, b: Tree): boolean {
  return a.size === b.size && [...a.values()].every((file) => b.get(file.path)?.sha256 === file.sha256);
}

/** The files that a run which has ended opened but did not close. */
export async function unfinishedFiles(run: RunDoc): Promise<string[]> {
  return (await rebuildRun(run)).openFiles;
}
