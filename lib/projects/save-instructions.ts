import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Instructions, SaveInstructionsInput } from "@/lib/schemas/instructions";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { toInstructions } from "./get-instructions";
import { getOwnedProject } from "./get-owned-project";

/**
 * Changes what holds for every request in a project of the user's, from the next run on. Throws NOT_FOUND, and CONFLICT
 * where the instructions were changed since the revision `base`, unless they say the same already.
 */
export async function saveInstructions(
  ctx: UserContext,
  id: string,
  { text, base }: SaveInstructionsInput,
): Promise<Instructions> {
  const found = await getOwnedProject(ctx, id);
  if (toInstructions(found).text === text) return toInstructions(found);
  const isUnchanged = base === 0 ? { $in: [0, null] } : base;
  const saved = await ProjectModel.findOneAndUpdate(
    { _id: found._id, deletedAt: null, instructionsRevision: isUnchanged },
    { $set: { instructions: text, instructionsRevision: base + 1 } },
    { returnDocument: "after", timestamps: false },
  ).lean<ProjectDoc>();
  if (!saved) throw new AppError("CONFLICT", apiMessages.projects.instructionsChanged);
  return toInstructions(saved);
}
