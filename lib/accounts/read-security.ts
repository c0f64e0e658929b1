import type { UserContext } from "@/lib/platform/context";
import type { Security, SecurityEvent } from "@/lib/schemas/security";
import { AccountTokenModel } from "@/models/account-token";
import { IdentityModel } from "@/models/identity";
import { type SecurityEventDoc, SecurityEventModel } from "@/models/security-event";
import { providersSetUp } from "./provider-names";
import { readOwnUser } from "./read-own-user";

const MAX_EVENTS = 50;

/** How the signed-in person gets in, and the newest security events. */
export async function readSecurity(ctx: UserContext): Promise<Security> {
  const user = await readOwnUser(ctx);
  const userId = user._id;
  const [identities, change, events] = await Promise.all([
    IdentityModel.find({ userId }).sort({ provider: 1 }).lean(),
    AccountTokenModel.findOne({ userId, purpose: "change-email", expiresAt: { $gt: new Date() } }).lean(),
    SecurityEventModel.find({ userId }).sort({ at: -1, _id: -1 }).limit(MAX_EVENTS).lean<SecurityEventDoc[]>(),
  ]);
  const isOn = Boolean(user.twoFactor?.confirmedAt);
  return {
    hasPassword: Boolean(user.passwordHash),
    identities: identities.map(({ provider, email, createdAt }) => ({
      provider,
      email,
      linkedAt: createdAt.toISOString(),
    })),
    providers: providersSetUp(),
    twoFactor: { isOn, recoveryCodesLeft: isOn ? (user.twoFactor?.recoveryHashes.length ?? 0) : 0 },
    pendingEmail: change?.email ?? null,
    events: events.map(toSecurityEvent),
  };
}

/** An event as the wire has it. */
export function toSecurityEvent({ kind, at, address, device, detail }: SecurityEventDoc): SecurityEvent {
  return { kind, at: at.toISOString(), address, device, detail: detail ?? null };
}
