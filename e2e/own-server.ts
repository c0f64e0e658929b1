import { freePort } from "@/scripts/lib/ports";
import { type AppServer, startAppServer } from "@/tests/support/app-server";

/** A server for a spec of its own, on a database of its own in the mongod of all; on a free port unless told. */
export async function startOwnServer(name: string, env: Record<string, string>, port?: number): Promise<AppServer> {
  const mongoUri = (process.env["E2E_MONGO_URI"] ?? "").replace(/\/[^/?]*(?=\?|$)/, `/${name}`);
  return startAppServer({ mongoUri, port: port ?? (await freePort()), env });
}
