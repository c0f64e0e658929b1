import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { type Connection, connectionsSchema } from "@/lib/schemas/connection";
import { type GitHubList, gitHubListSchema } from "@/lib/schemas/repository";

export type LoadedGitHub = {
  /** Undefined until it is known; null where GitHub is not connected. */
  connection: Connection | null | undefined;
  /** Null until it is there. */
  list: GitHubList | null;
  error: string | null;
  retry: () => void;
};

const loadConnections = (path: string, signal: AbortSignal) => callApi(connectionsSchema, path, { signal });
const loadList = (path: string, signal: AbortSignal) => callApi(gitHubListSchema, path, { signal });

/** The person's connection to GitHub, and through it the repositories and accounts there. */
export function useGitHub(): LoadedGitHub {
  const connections = useLoaded("/api/connections", loadConnections);
  const found = connections.data?.items.find(({ provider }) => provider === "github");
  const list = useLoaded(found ? "/api/github" : null, loadList);
  return {
    connection: connections.data ? (found ?? null) : undefined,
    list: list.data,
    error: connections.error ?? list.error,
    retry: () => {
      // A connection that GitHub has ended shows as an error of the list.
      connections.retry();
      list.retry();
    },
  };
}
