import { AppError } from "@/lib/platform/errors";
import { getBlobs } from "@/lib/projects";
import type { Selection } from "@/lib/schemas/selection";
import { serverMessages } from "@/messages/server-en";
import type { ProjectDoc } from "@/models/project";
import type { RunDoc } from "@/models/run";
import { VersionModel } from "@/models/version";
import { placesOf } from "./frames";

type Place = Pick<Selection, "path" | "start" | "end">;

/**
 * Where a selected element stands in files as they are: where it was, else in the one place of its page that reads as it
 * did. Null where it has changed, or can't be told from others. Pure.
 */
export function locateSelection(files: ReadonlyMap<string, string>, selection: Selection): Place | null {
  const { path, start, end, source } = selection;
  const text = files.get(path);
  if (text === undefined) return null;
  if (text.slice(start, end) === source) return { path, start, end };
  const places = placesOf(text, source);
  const at = places.next().value;
  const isOnly = at !== undefined && places.next().done === true;
  return isOnly ? { path, start: at, end: at + source.length } : null;
}

/** The element that a stored request is about, for a run that goes on with it. */
export function selectionOf({ selection }: Pick<RunDoc, "selection">): { selection?: Selection } {
  if (!selection) return {};
  const { path, start, end, source, inside } = selection;
  return { selection: { path, start, end, source, ...(inside ? { inside } : {}) } };
}

/** Throws CONFLICT where a project's current version has no such element: what was seen is not what would be changed. */
export async function requireSelection(project: ProjectDoc, selection: Selection): Promise<void> {
  const version = await VersionModel.findById(project.headVersionId).lean();
  const hash = version?.files.find(({ path }) => path === selection.path)?.sha256;
  const text = hash === undefined ? undefined : (await getBlobs([hash])).get(hash);
  const files = new Map(text === undefined ? [] : [[selection.path, text]]);
  if (!locateSelection(files, selection)) throw new AppError("CONFLICT", serverMessages.runs.selectionGone);
}
