import type { UserContext } from "@/lib/platform/context";
import type { Instructions } from "@/lib/schemas/instructions";
import type { ProjectDoc } from "@/models/project";
import { getOwnedProject } from "./get-owned-project";

/** What holds for every request in a project of the user's. Throws NOT_FOUND. */
export async function getInstructions(ctx: UserContext, id: string): Promise<Instructions> {
  return toInstructions(await getOwnedProject(ctx, id));
}

/** A project's instructions as the wire has them; projects that are older than these have none. */
export function toInstructions({
  instructions,
  instructionsRevision,
}: Partial<Pick<ProjectDoc, "instructions" | "instructionsRevision">>): Instructions {
  return { text: instructions ?? "", revision: instructionsRevision ?? 0 };
}
