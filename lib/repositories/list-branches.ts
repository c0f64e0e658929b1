import { listBranches as readBranches } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import type { BranchList, BranchQuery } from "@/lib/schemas/repository";
import { openConnection } from "./open-connection";
import { orSayFailure } from "./say-failure";

/** The branches of a repository that the user's connection reaches. Throws NOT_FOUND, and CONFLICT without a connection. */
export async function listBranches(ctx: UserContext, place: BranchQuery): Promise<BranchList> {
  const { gitHub, connection } = await openConnection(ctx);
  return orSayFailure(ctx, connection, () => readBranches(gitHub, place));
}
