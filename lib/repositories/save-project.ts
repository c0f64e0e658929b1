import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { getOwnedProject } from "@/lib/projects";
import type { Saved, SaveInput } from "@/lib/schemas/repository";
import { repositoryMessages } from "@/messages/repositories-en";
import { ensureRepository } from "./ensure-repository";
import { whileHolding } from "./hold-repository";
import { inTurn } from "./in-turn";
import { openConnection } from "./open-connection";
import { pushVersions } from "./push-versions";
import { orSayFailure } from "./say-failure";

/**
 * Saves a project of the user's at GitHub: one commit for each Version that isn't there yet. Done again after it was cut
 * short it goes on, and with nothing new it changes nothing. Throws NOT_FOUND, CONFLICT with what to do, RATE_LIMITED, and
 * UPSTREAM_FAILED.
 */
export async function saveProject(ctx: UserContext, projectId: string, input: SaveInput): Promise<Saved> {
  const project = await getOwnedProject(ctx, projectId);
  if (!project.headVersionId) throw new AppError("CONFLICT", repositoryMessages.nothingBuilt);
  const open = await openConnection(ctx);
  const work = () =>
    whileHolding(project._id, async (hold) => {
      await ensureRepository(open, hold, project, input);
      return pushVersions({ open, hold, project });
    });
  const saved = await inTurn(ctx, () => orSayFailure(ctx, open.connection, work));
  log.info("repository.saved", { userId: ctx.actor.userId, projectId, hasPull: Boolean(saved.pullRequest) });
  return saved;
}
