import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import { addVersion, getOwnedProject, sayLeftOut, storeFiles, toVersion } from "@/lib/projects";
import type { PullInput, Pulled } from "@/lib/schemas/repository";
import { RepositoryModel } from "@/models/repository";
import { fetchFiles } from "./fetch-files";
import { type Hold, whileHolding } from "./hold-repository";
import { inTurn } from "./in-turn";
import { openForReading } from "./open-for-reading";
import { type Changes, readChanges } from "./read-changes";
import { orSayFailure } from "./say-failure";
import { payForFiles } from "./spend-allowance";

const NOTHING: Pulled = { version: null, leftOut: { items: [], total: 0 }, conflicts: [] };

type Opened = Awaited<ReturnType<typeof openForReading>>;
type Pull = Opened & { hold: Hold; keepsMine: boolean };

/**
 * Takes what has changed at GitHub since the last save, import or pull, as one new Version: from where the project is
 * saved, else from where it was imported; with `commit`, what that has. What changed here meanwhile stays; of files that
 * changed on both sides one's own or GitHub's, and they are named. Throws NOT_FOUND, CONFLICT (also while a run is
 * active), RATE_LIMITED and UPSTREAM_FAILED.
 */
export async function pullChanges(ctx: UserContext, projectId: string, { commit, keep }: PullInput): Promise<Pulled> {
  const project = await getOwnedProject(ctx, projectId);
  const opened = await openForReading(ctx);
  const work = () =>
    whileHolding(project._id, async (hold) => {
      const changes = await readChanges(ctx, { ...opened, link: hold.link, project }, commit);
      return changes ? pull(ctx, { ...opened, hold, keepsMine: keep === "mine" }, changes) : NOTHING;
    });
  return inTurn(ctx, () => orSayFailure(ctx, opened.connection, work));
}

async function pull(
  ctx: UserContext,
  { gitHub, connection, hold, keepsMine }: Pull,
  changes: Changes,
): Promise<Pulled> {
  const { place, head, conflicts, drop } = changes;
  const take = keepsMine ? changes.take.filter(({ path }) => !conflicts.includes(path)) : changes.take;
  await payForFiles(ctx, connection, take.length);
  const fetched = await fetchFiles(gitHub, place, take);
  const files = [
    ...head.files.filter(({ path }) => !drop.includes(path) && !fetched.bodies.has(path)),
    ...(await storeFiles(fetched.bodies)),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const leftOut = sayLeftOut([...changes.leftOut, ...fetched.leftOut]);
  const isChanged = fetched.bodies.size > 0 || drop.length > 0;
  const pointers = pointersTo(changes, hold.link, isChanged);
  if (!isChanged) {
    await hold.update(pointers);
    return { version: null, leftOut, conflicts };
  }
  const added = { projectId: head.projectId, origin: "import" as const, files, onto: head._id };
  const version = await addVersion(ctx, added, async (session) => {
    await RepositoryModel.updateOne({ _id: hold.link._id }, { $set: pointers }, { session });
  });
  const { userId } = ctx.actor;
  log.info("repository.pulled", { userId, projectId: String(head.projectId), number: version.number });
  return { version: toVersion(version), leftOut, conflicts };
}

/**
 * How project and repository stand afterwards. Where every Version had been saved the new one is too; where some had not,
 * the new one is what the next save brings, and what may be deleted there is still what was saved last.
 */
function pointersTo({ source, head, commit }: Changes, link: Hold["link"], isChanged: boolean) {
  const { lastSavedVersionNumber, baseVersionNumber, upstream } = link;
  if (!source.isSaved && upstream) return { upstream: { ...upstream, commit } };
  const moved = { lastCommit: commit, pullRequest: null };
  if (!isChanged) return moved;
  if (head.number !== lastSavedVersionNumber)
    return { ...moved, lastSavedVersionNumber: head.number, baseVersionNumber };
  return { ...moved, lastSavedVersionNumber: head.number + 1, baseVersionNumber: head.number + 1 };
}
