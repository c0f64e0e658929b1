import { createHash } from "node:crypto";
import { gitHubAuthorizeUrl } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { randomToken } from "@/lib/platform/crypto";
import { setSignedCookie } from "@/lib/platform/signed-cookie";
import type { ConnectInput } from "@/lib/schemas/connection";
import { CONNECT_INTENT } from "./connect-intent";
import { connectCallback, gitHubSettings } from "./git-hub-settings";

/** A workflow is a file that GitHub lets an app write with a scope of its own only. */
const WORKFLOWS = "workflow";

/**
 * Begins to connect GitHub: the address where the person allows it, and the `Set-Cookie` line that remembers who asked.
 * The wide scope is only asked for where private repositories are wanted. Throws NOT_CONFIGURED.
 */
export function beginConnecting(
  ctx: UserContext,
  { private: isPrivate, next }: ConnectInput,
): { url: string; cookie: string } {
  const settings = gitHubSettings();
  const [state, verifier] = [randomToken(), randomToken(48)];
  const { userId, signedInAt } = ctx.actor;
  return {
    url: gitHubAuthorizeUrl(settings, {
      redirectUri: connectCallback(),
      state,
      challenge: createHash("sha256").update(verifier).digest("base64url"),
      scopes: [isPrivate ? "repo" : "public_repo", WORKFLOWS],
    }),
    cookie: setSignedCookie(CONNECT_INTENT, { userId, signedInAt: signedInAt.getTime(), state, verifier, next }),
  };
}
