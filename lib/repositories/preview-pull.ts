import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject, sayLeftOut } from "@/lib/projects";
import type { PullPreview } from "@/lib/schemas/repository";
import { repositoryMessages as says } from "@/messages/repositories-en";
import { type RepositoryDoc, RepositoryModel } from "@/models/repository";
import { inTurn } from "./in-turn";
import { openForReading } from "./open-for-reading";
import { readChanges } from "./read-changes";
import { orSayFailure } from "./say-failure";

/** How many changes are named one by one. */
const MAX_NAMED = 200;

/**
 * Says what a pull would change in a project of the user's, and changes nothing. Throws NOT_FOUND, CONFLICT, RATE_LIMITED
 * and UPSTREAM_FAILED.
 */
export async function previewPull(ctx: UserContext, projectId: string): Promise<PullPreview> {
  const project = await getOwnedProject(ctx, projectId);
  const { gitHub, connection } = await openForReading(ctx);
  const link = await RepositoryModel.findOne({ projectId: project._id }).lean<RepositoryDoc>();
  if (!link) throw new AppError("CONFLICT", says.nowhere);
  const work = () => readChanges(ctx, { gitHub, connection, link, project });
  const changes = await inTurn(ctx, () => orSayFailure(ctx, connection, work));
  if (!changes) return { commit: null, changes: [], total: 0, leftOut: sayLeftOut([]) };
  const { take, drop, conflicts, leftOut, head, commit } = changes;
  const own = new Set(head.files.map(({ path }) => path));
  const both = new Set(conflicts);
  const named = [
    ...take.map(({ path }) => ({ path, change: own.has(path) ? ("changed" as const) : ("added" as const) })),
    ...drop.map((path) => ({ path, change: "removed" as const })),
    // Gone there and changed here: it stays.
    ...conflicts
      .filter((path) => !take.some((file) => file.path === path))
      .map((path) => ({ path, change: "kept" as const })),
  ].map((one) => ({ ...one, isConflict: both.has(one.path) }));
  const conflictsFirst = named.toSorted(
    (a, b) => Number(b.isConflict) - Number(a.isConflict) || (a.path < b.path ? -1 : 1),
  );
  return { commit, changes: conflictsFirst.slice(0, MAX_NAMED), total: named.length, leftOut: sayLeftOut(leftOut) };
}
