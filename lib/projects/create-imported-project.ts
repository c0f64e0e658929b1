import { type ClientSession, Types } from "mongoose";
import { guessBlueprint } from "@/lib/blueprints";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { LIMITS } from "@/lib/schemas/limits";
import type { Project } from "@/lib/schemas/project";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { drawProjectNames, untilNameIsFree } from "./draw-project-names";
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
  const texts = [...files.values()].map((bytes) => Buffer.from(bytes).toString("latin1"));
  const project = await untilNameIsFree(() =>
    transaction(async (session) => {
      const [projectId, versionId] = [new Types.ObjectId(), new Types.ObjectId()];
      const created = new ProjectModel({
        _id: projectId,
        ownerId: ctx.actor.userId,
        name: name.slice(0, LIMITS.projectNameChars),
        isNameAuto: false,
        prompt,
        blueprint: guessBlueprint(name),
        headVersionId: versionId,
        versionCount: 1,
        ...drawProjectNames(texts),
      });
      await created.save({ session });
      const version = { projectId, number: 1, origin: "import" as const, files: stored, createdAt: new Date() };
      await VersionModel.create([{ _id: versionId, ...version }], { session });
      await also?.(session, projectId);
      return created.toObject<ProjectDoc>();
    }),
  );
  return toProject(project);
}
