import { setImmediate as breathe } from "node:timers/promises";
import { structuredPatch } from "diff";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { FileDiff, VersionDiff, VersionFile } from "@/lib/schemas/version";
import { apiMessages } from "@/messages/api-en";
import { type VersionDoc, VersionModel } from "@/models/version";
import { getBlobs } from "./blobs";
import { getOwnedVersion } from "./get-owned-version";

/** One file may take the process this long, all of them together this long; the rest is only named. */
const FILE_MS = 150;
const ALL_MS = 1_500;
/** Characters of one file's diff, and of all of them. */
const FILE_CHARS = 200_000;
const ALL_CHARS = 1_500_000;

/**
 * What changed from one Version to another of the same project, by file; without `fromId` from the one before it. A file
 * that is no text, or whose diff would take too long, is named without. Throws NOT_FOUND.
 */
export async function diffVersions(ctx: UserContext, versionId: string, fromId?: string): Promise<VersionDiff> {
  const to = await getOwnedVersion(ctx, versionId);
  const from = fromId === undefined ? await versionBefore(to) : await getOwnedVersion(ctx, fromId);
  if (from && !from.projectId.equals(to.projectId))
    throw new AppError("NOT_FOUND", apiMessages.projects.versionNotFound);
  const pairs = pair(from?.files ?? [], to.files);
  const texts = await getBlobs(
    pairs.flatMap(({ before, after }) => [before, after]).flatMap((file) => file?.sha256 ?? []),
  );
  const files: FileDiff[] = [];
  let room = ALL_CHARS;
  const deadline = performance.now() + ALL_MS;
  for (const each of pairs) {
    const diff = room > 0 && performance.now() < deadline ? diffOf(each, texts) : LARGE;
    room -= diff.diff?.length ?? 0;
    files.push({ ...named(each), ...(room < 0 ? LARGE : diff) });
    await breathe();
  }
  const short = ({ _id, number }: VersionDoc) => ({ id: String(_id), number });
  return { from: from && short(from), to: short(to), files };
}

function versionBefore({ projectId, number }: VersionDoc): Promise<VersionDoc | null> {
  return VersionModel.findOne({ projectId, number: number - 1 }).lean<VersionDoc>();
}

type Pair = { before: VersionFile | null; after: VersionFile | null };

/** What differs, by path. A deleted and an added file with one body are one that was renamed. */
function pair(before: readonly VersionFile[], after: readonly VersionFile[]): Pair[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Set(after.map(({ path }) => path));
  const gone = before.filter(({ path }) => !now.has(path));
  const pairs = after.flatMap((file): Pair[] => {
    const same = old.get(file.path);
    if (same) return same.sha256 === file.sha256 ? [] : [{ before: same, after: file }];
    const at = gone.findIndex(({ sha256 }) => sha256 === file.sha256);
    return [{ before: at < 0 ? null : (gone.splice(at, 1)[0] ?? null), after: file }];
  });
  return [...pairs, ...gone.map((file) => ({ before: file, after: null }))].toSorted((a, b) =>
    pathOf(a) < pathOf(b) ? -1 : 1,
  );
}

const pathOf = ({ before, after }: Pair): string => after?.path ?? before?.path ?? "";

function named({ before, after }: Pair): Pick<FileDiff, "path" | "change" | "was"> {
  const path = after?.path ?? before?.path ?? "";
  if (!before) return { path, change: "added", was: null };
  if (!after) return { path, change: "deleted", was: null };
  return before.path === path ? { path, change: "changed", was: null } : { path, change: "renamed", was: before.path };
}

type Body = Pick<FileDiff, "added" | "removed" | "diff" | "without">;
const LARGE: Body = { added: 0, removed: 0, diff: null, without: "large" };

function diffOf({ before, after }: Pair, texts: ReadonlyMap<string, string>): Body {
  const [old, now] = [before, after].map((file) => (file ? texts.get(file.sha256) : ""));
  if (old === undefined || now === undefined) return { added: 0, removed: 0, diff: null, without: "binary" };
  const [oldName, newName] = [before ? `a/${before.path}` : "/dev/null", after ? `b/${after.path}` : "/dev/null"];
  const patch = structuredPatch(oldName, newName, old, now, undefined, undefined, { context: 3, timeout: FILE_MS });
  if (!patch) return LARGE;
  const hunks = patch.hunks.map(
    ({ oldStart, oldLines, newStart, newLines, lines }) =>
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join("\n")}\n`,
  );
  const count = (sign: string): number =>
    patch.hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.startsWith(sign)).length, 0);
  const counts = { added: count("+"), removed: count("-") };
  const diff = `--- ${oldName}\n+++ ${newName}\n${hunks.join("")}`;
  return diff.length > FILE_CHARS ? { ...LARGE, ...counts } : { ...counts, diff, without: null };
}
