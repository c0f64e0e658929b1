import { type ClientSession, Types } from "mongoose";
import { guessBlueprint } from "@/lib/blueprints";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import type { Project } from "@/lib/schemas/project";
import { untilNameIsFree } from "./draw-project-names";
import { insertProject } from "./insert-project";
import { storeFiles } from "./store-files";
import { toProject } from "./to-project";

type Import = {
  name: string;
  /** What stands where a first prompt would: where it came from, as a sentence. */
  prompt: string;
  files: ReadonlyMap<string, Uint8Array>;
};

/**
 * Makes a project from files that came from elsewhere: the project, its first Version and what `also` does, in one
 * transaction. The files are chosen before (`chooseFiles`).
 */
export async function createImportedProject(
  ctx: UserContext,
  { name, prompt, files }: Import,
  also?: (session: ClientSession, projectId: Types.ObjectId) => Promise<void>,
): Promise<Project> {
  const stored = await storeFiles(files);
  const fields = { ownerId: new Types.ObjectId(ctx.actor.userId), name, prompt, blueprint: guessBlueprint(name) };
  const project = await untilNameIsFree(() =>
    transaction(async (session) => {
      const made = await insertProject({ fields, origin: "import", stored, files }, session);
      await also?.(session, made._id);
      return made;
    }),
  );
  return toProject(project);
}
