import { useCallback, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { type Connections, connectionsSchema } from "@/lib/schemas/connection";

export type LoadedConnections = { connections: Connections | null; error: string | null; reload: () => void };

const load = (key: string, signal: AbortSignal) => callApi(connectionsSchema, key.slice(key.indexOf("/")), { signal });

/** What the account is connected to; `reload` reads it again and leaves on screen what is there. */
export function useConnections(): LoadedConnections {
  const [round, setRound] = useState(0);
  const { data, error, retry } = useLoaded(`${round}/api/connections`, load);
  const reload = useCallback(() => (error ? retry() : setRound((count) => count + 1)), [error, retry]);
  return { connections: data, error, reload };
}
