import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Connection, ConnectionProvider, Connections } from "@/lib/schemas/connection";
import { CONNECTION_PROVIDERS } from "@/lib/schemas/connection";
import { type ConnectionDoc, ConnectionModel } from "@/models/connection";

/** The providers that this server has keys for. */
export function connectionsOffered(): ConnectionProvider[] {
  return CONNECTION_PROVIDERS.filter((provider) => env()[provider] !== null);
}

/** What the signed-in person is connected to, and can be. */
export async function readConnections(ctx: UserContext): Promise<Connections> {
  return { items: await connectionsOf(ctx.actor.userId), offered: connectionsOffered() };
}

/** What a user is connected to, as the wire has it: never a token. */
export async function connectionsOf(userId: string): Promise<Connection[]> {
  await connectDb();
  const connections = await ConnectionModel.find({ userId }).sort({ provider: 1 }).lean<ConnectionDoc[]>();
  return connections.map(({ provider, login, scopes, connectedAt }) => ({
    provider,
    login,
    reachesPrivate: scopes.includes("repo"),
    connectedAt: connectedAt.toISOString(),
  }));
}
