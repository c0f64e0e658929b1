import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Provider } from "@/lib/schemas/provider";
import { apiMessages } from "@/messages/api-en";
import { IdentityModel } from "@/models/identity";
import { UserModel } from "@/models/user";
import { PROVIDER_NAMES, providersSetUp } from "./provider-names";
import { requireRecentProof } from "./recent-proof";
import { recordSecurityEvent } from "./record-security-event";

/**
 * Unlinks a provider from the signed-in account. Throws NOT_FOUND when it isn't linked, CONFLICT when it is the last way
 * in that works on this server, FORBIDDEN without a recent proof.
 */
export async function unlinkProvider(
  ctx: UserContext,
  provider: Provider,
  { password }: { password?: string | undefined },
): Promise<void> {
  await requireRecentProof(ctx, password);
  const { userId } = ctx.actor;
  const { providerNotLinked, lastWayIn, gone } = apiMessages.accounts;
  await transaction(async (session) => {
    // Written, not only read: of two tabs that unlink the last two providers, one has to see the other's.
    const user = await UserModel.findByIdAndUpdate(userId, { updatedAt: new Date() }, { session }).lean();
    if (!user) throw new AppError("UNAUTHENTICATED", gone);
    const linked = await IdentityModel.find({ userId }).session(session).lean();
    if (!linked.some((identity) => identity.provider === provider)) {
      throw new AppError("NOT_FOUND", providerNotLinked(PROVIDER_NAMES[provider]));
    }
    const others = linked.filter((identity) => identity.provider !== provider);
    const isLast = !user.passwordHash && !others.some((other) => providersSetUp().includes(other.provider));
    if (isLast) throw new AppError("CONFLICT", lastWayIn(PROVIDER_NAMES[provider]));
    await IdentityModel.deleteOne({ userId, provider }).session(session);
    await recordSecurityEvent({ userId, kind: "unlinked", ctx, detail: provider }, session);
  });
}
