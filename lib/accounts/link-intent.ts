import { z } from "zod";
import { type Provider, providerSchema } from "@/lib/schemas/provider";
import { UserModel } from "@/models/user";
import type { AuthRequest } from "./auth-request";
import { readSignedCookie, type SignedCookie } from "@/lib/platform/signed-cookie";

const linkIntentSchema = z.object({ userId: z.string(), sessionVersion: z.number().int(), provider: providerSchema });

/**
 * Says that the person signed in here wants the next account of `provider` linked. Held by the browser that asked, so
 * that nobody else's sign-in at a provider is ever linked to the account.
 */
export const LINK_INTENT: SignedCookie<typeof linkIntentSchema> = {
  name: "vectort.link-intent",
  seconds: 10 * 60,
  schema: linkIntentSchema,
};

/** Whose account a provider may be linked to: as long as that person's sessions are of this version. */
export type LinkIntent = Pick<z.output<typeof linkIntentSchema>, "userId" | "sessionVersion">;

/** To whom this browser wants a provider linked: the one who asked, still signed in here, in the same session. */
export async function readLinkIntent(
  { ctx, cookieHeader }: AuthRequest,
  provider: Provider,
): Promise<LinkIntent | null> {
  const intent = readSignedCookie(LINK_INTENT, cookieHeader);
  if (!intent || intent.provider !== provider || intent.userId !== ctx.actor?.userId) return null;
  const { userId, sessionVersion } = intent;
  return (await UserModel.exists({ _id: userId, sessionVersion })) ? { userId, sessionVersion } : null;
}
