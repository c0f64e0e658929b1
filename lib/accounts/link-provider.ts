import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Provider } from "@/lib/schemas/provider";
import { apiMessages } from "@/messages/api-en";
import { UserModel } from "@/models/user";
import { LINK_INTENT } from "./link-intent";
import { PROVIDER_NAMES, providersSetUp } from "./provider-names";
import { setSignedCookie } from "./signed-cookie";

/**
 * Allows the next sign-in at `provider` to be linked to the signed-in account; returns the `Set-Cookie` line that says
 * so for ten minutes. Throws NOT_CONFIGURED for a provider without keys, FORBIDDEN without a recent proof.
 */
export async function allowLinking(ctx: UserContext, provider: Provider): Promise<string> {
  if (!providersSetUp().includes(provider)) {
    throw new AppError("NOT_CONFIGURED", apiMessages.accounts.providerNotSetUp(PROVIDER_NAMES[provider]));
  }
  await connectDb();
  const { userId } = ctx.actor;
  const user = await UserModel.findById(userId, { sessionVersion: 1 }).lean();
  if (!user) throw new AppError("UNAUTHENTICATED", apiMessages.accounts.gone);
  return setSignedCookie(LINK_INTENT, { userId, sessionVersion: user.sessionVersion, provider });
}
