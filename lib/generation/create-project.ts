import { randomInt } from "node:crypto";
import type { ClientSession, Types } from "mongoose";
import { guessBlueprint } from "@/lib/blueprints";
import type { UserContext } from "@/lib/platform/context";
import { randomToken, sha256 } from "@/lib/platform/crypto";
import { isDuplicateKey } from "@/lib/platform/errors";
import { toProject } from "@/lib/projects";
import { toRun } from "@/lib/runs";
import type { CreateProjectInput, Project } from "@/lib/schemas/project";
import type { Run } from "@/lib/schemas/run";
import { ProjectModel } from "@/models/project";
import { createNonce } from "./frames";
import { launchRun } from "./launch-run";
import { nameFromPrompt } from "./name-from-prompt";

/** Short names are six hex digits: two projects may draw the same one, and then another is drawn. */
const TRIES = 4;

/** Makes a project from a prompt and starts its first run, both in one transaction. Throws what launching throws. */
export async function createProject(
  ctx: UserContext,
  { prompt, blueprint: chosenBlueprint, mode, capCenticredits }: CreateProjectInput,
): Promise<{ project: Project; run: Run }> {
  const blueprint = chosenBlueprint ?? guessBlueprint(prompt);
  const insert = async (session: ClientSession): Promise<Types.ObjectId> => {
    const fields = {
      ownerId: ctx.actor.userId,
      shortId: `VEC-${sha256(randomToken()).slice(0, 6)}`,
      name: nameFromPrompt(prompt),
      prompt,
      blueprint,
      nonce: createNonce(() => randomInt(2 ** 32) / 2 ** 32),
      seed: randomInt(2 ** 31),
    };
    const created = new ProjectModel(fields);
    await created.save({ session });
    return created._id;
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const quote = { blueprint, project: null, isFirstBuild: true };
      const ownerId = ctx.actor.userId;
      const { project, run } = await launchRun({ ownerId, prompt, mode, capCenticredits, quote, insert });
      return { project: toProject(project), run: toRun(run) };
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error, "shortId")) throw error;
    }
  }
}
