import { listOrganisations, listRepositories } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import type { GitHubList } from "@/lib/schemas/repository";
import { openConnection } from "./open-connection";
import { orSayFailure } from "./say-failure";

/** The repositories that the user can reach at GitHub, and the accounts to save to. Throws CONFLICT without a connection. */
export async function listGitHub(ctx: UserContext): Promise<GitHubList> {
  const { gitHub, connection } = await openConnection(ctx);
  return orSayFailure(ctx, connection, async () => {
    const [repositories, organisations] = await Promise.all([
      listRepositories(gitHub),
      listOrganisations(gitHub, connection.login),
    ]);
    const writable = repositories.filter(({ mayPush }) => mayPush).map(({ owner }) => owner);
    return {
      owners: [...new Set([connection.login, ...organisations, ...writable])],
      repositories: repositories.map(({ owner, name, isPrivate }) => ({ owner, name, isPrivate })),
    };
  });
}
