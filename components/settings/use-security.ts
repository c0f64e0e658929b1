import { useCallback, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { type Security, securitySchema } from "@/lib/schemas/security";

export type LoadedSecurity = { security: Security | null; error: string | null; reload: () => void };

const load = (key: string, signal: AbortSignal) => callApi(securitySchema, key.slice(key.indexOf("/")), { signal });

/** How the person signs in; `reload` reads it again and leaves on screen what is there. */
export function useSecurity(): LoadedSecurity {
  const [round, setRound] = useState(0);
  const { data, error, retry } = useLoaded(`${round}/api/account/security`, load);
  const reload = useCallback(() => (error ? retry() : setRound((count) => count + 1)), [error, retry]);
  return { security: data, error, reload };
}
