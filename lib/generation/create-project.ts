import type { ClientSession, Types } from "mongoose";
import { guessBlueprint } from "@/lib/blueprints";
import { takeBrand } from "@/lib/brands";
import type { UserContext } from "@/lib/platform/context";
import { drawProjectNames, requireVerified, sharedFrom, toProject, untilNameIsFree } from "@/lib/projects";
import { toRun } from "@/lib/runs";
import type { CreateProjectInput, Project } from "@/lib/schemas/project";
import type { Run } from "@/lib/schemas/run";
import { apiMessages } from "@/messages/api-en";
import { ProjectModel } from "@/models/project";
import { launchRun } from "./launch-run";
import { nameFromPrompt } from "./name-from-prompt";

/**
 * Makes a project from a prompt and starts its first run, both in one transaction. Throws what launching throws,
 * FORBIDDEN where others are to see it before the address is verified, and BAD_INPUT for a brand kit that isn't there.
 */
export async function createProject(
  ctx: UserContext,
  {
    prompt,
    blueprint: chosenBlueprint,
    mode,
    model: wantedModel,
    options,
    capCenticredits,
    visibility = "private",
    uploadIds,
    brandKit,
  }: CreateProjectInput,
): Promise<{ project: Project; run: Run }> {
  if (visibility !== "private") await requireVerified(ctx, apiMessages.projects.verifyOrPrivate);
  const brand = await takeBrand(ctx, brandKit);
  const blueprint = chosenBlueprint ?? guessBlueprint(prompt);
  const insert = async (session: ClientSession): Promise<Types.ObjectId> => {
    const fields = {
      ownerId: ctx.actor.userId,
      name: nameFromPrompt(prompt),
      prompt,
      blueprint,
      brand,
      ...drawProjectNames(),
      ...sharedFrom(visibility),
    };
    const created = new ProjectModel(fields);
    await created.save({ session });
    return created._id;
  };
  return untilNameIsFree(async () => {
    const quote = { blueprint, project: null, isFirstBuild: true };
    const ownerId = ctx.actor.userId;
    const asked = { ownerId, prompt, mode, wantedModel, options: options ?? null, capCenticredits, uploadIds };
    const { project, run } = await launchRun({ ...asked, quote, brand, insert });
    return { project: toProject(project), run: toRun(run) };
  });
}
