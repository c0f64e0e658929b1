import type { Context } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { isDuplicateKey } from "@/lib/platform/errors";
import type { Verified } from "@/lib/schemas/account";
import { type UserDoc, UserModel } from "@/models/user";
import { takeNewAddress } from "./change-address-end";
import { proveAddress } from "./prove-address";
import { recordSecurityEvent } from "./record-security-event";
import { sessionCookieFor } from "./session-cookie";
import { deadLink, takeToken } from "./tokens";

/**
 * Uses the link of a mail that proves an address: the account's own, or the one it changes to. A change ends all
 * sessions; `setCookie` is a new one where the account's owner opened the link signed in. Throws BAD_INPUT for a link
 * that can't be used, also when the new address has got an account meanwhile.
 */
export async function verifyAddress(
  ctx: Context,
  token: string,
): Promise<{ verified: Verified; setCookie: string | null }> {
  const { userId, email, purpose } = await transaction((session) => useLink(ctx, token, session)).catch(
    (error: unknown) => {
      throw isDuplicateKey(error, "email") ? deadLink(error) : error;
    },
  );
  const isOwn = ctx.actor?.userId === userId;
  if (purpose === "verify") return { verified: { email, purpose }, setCookie: null };
  return { verified: { email, purpose }, setCookie: isOwn ? await sessionCookieFor(userId) : null };
}

async function useLink(
  ctx: Context,
  token: string,
  session: Parameters<typeof takeToken>[0],
): Promise<Verified & { userId: string }> {
  const { userId, email, purpose } = await takeToken(session, token, ["verify", "change-email"]);
  const user = await UserModel.findOne({ _id: userId, deletedAt: null }).session(session).lean<UserDoc>();
  if (!user) throw deadLink();
  if (purpose === "change-email") {
    await takeNewAddress(session, ctx, user, email);
    return { userId: String(userId), email, purpose };
  }
  if (user.email !== email) throw deadLink();
  await proveAddress(session, user, { isByLinkAlone: ctx.actor?.userId !== String(userId) });
  await recordSecurityEvent({ userId, kind: "address-verified", ctx }, session);
  return { userId: String(userId), email, purpose: "verify" };
}
