import { type GitHub, openGitHub } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import type { ConnectionDoc } from "@/models/connection";
import { gitHubSettings } from "./git-hub-settings";
import { findConnection, usableToken } from "./open-connection";

/** GitHub as the user sees it, or without a connection as everybody does. Throws NOT_CONFIGURED. */
export async function openForReading(ctx: UserContext): Promise<{ gitHub: GitHub; connection: ConnectionDoc | null }> {
  const settings = gitHubSettings();
  const connection = await findConnection(ctx);
  return { gitHub: openGitHub(settings, connection && (await usableToken(connection))), connection };
}
