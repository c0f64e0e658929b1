import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import { whileHolding } from "./hold-repository";

/** Forgets where a project of the user's is saved; the repository stays as it is. Throws NOT_FOUND and CONFLICT. */
export async function forgetRepository(ctx: UserContext, projectId: string): Promise<void> {
  const project = await getOwnedProject(ctx, projectId);
  await whileHolding(project._id, ({ update }) =>
    update({
      owner: "",
      name: "",
      url: "",
      repositoryId: null,
      absentAt: null,
      lastCommit: null,
      lastSavedVersionNumber: 0,
      baseVersionNumber: 0,
      pullRequest: null,
    }),
  );
}
