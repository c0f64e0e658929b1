import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Provider } from "@/lib/schemas/provider";
import { apiMessages } from "@/messages/api-en";
import { LINK_INTENT } from "./link-intent";
import { PROVIDER_NAMES, providersSetUp } from "./provider-names";
import { readOwnUser } from "./read-own-user";
import { requireRecentProof } from "./recent-proof";
import { setSignedCookie } from "@/lib/platform/signed-cookie";

/**
 * Allows the next sign-in at `provider` to be linked to the signed-in account; returns the `Set-Cookie` line that says
 * so for ten minutes. Throws NOT_CONFIGURED for a provider without keys, FORBIDDEN without a recent proof.
 */
export async function allowLinking(
  ctx: UserContext,
  provider: Provider,
  { password }: { password?: string | undefined },
): Promise<string> {
  if (!providersSetUp().includes(provider)) {
    throw new AppError("NOT_CONFIGURED", apiMessages.accounts.providerNotSetUp(PROVIDER_NAMES[provider]));
  }
  await requireRecentProof(ctx, password);
  const { _id, sessionVersion } = await readOwnUser(ctx);
  return setSignedCookie(LINK_INTENT, { userId: String(_id), sessionVersion, provider });
}
