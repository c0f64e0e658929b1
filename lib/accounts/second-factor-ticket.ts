import { z } from "zod";
import { randomToken } from "@/lib/platform/crypto";
import { isDuplicateKey } from "@/lib/platform/errors";
import { providerSchema } from "@/lib/schemas/provider";
import { IdentityModel } from "@/models/identity";
import { SignInMarkModel } from "@/models/sign-in-mark";
import { type UserDoc, UserModel } from "@/models/user";
import { readSignedCookie, setSignedCookie, type SignedCookie } from "@/lib/platform/signed-cookie";

const ticketSchema = z.object({
  id: z.string(),
  userId: z.string(),
  sessionVersion: z.number().int(),
  provider: providerSchema,
});
export type SecondFactorTicket = z.output<typeof ticketSchema>;

/** Says that a provider vouched for a user here, who still owes the second factor. Good for one sign-in. */
export const SECOND_FACTOR_TICKET: SignedCookie<typeof ticketSchema> = {
  name: "vectort.second-factor",
  seconds: 5 * 60,
  schema: ticketSchema,
};

/** The `Set-Cookie` line of a ticket for a user whom `provider` has just vouched for. */
export function issueTicket(user: UserDoc, provider: SecondFactorTicket["provider"]): string {
  const { _id, sessionVersion } = user;
  return setSignedCookie(SECOND_FACTOR_TICKET, { id: randomToken(), userId: String(_id), sessionVersion, provider });
}

/**
 * The ticket that a browser holds with its user; null without one, or when the user's sessions were ended or the
 * provider was unlinked since.
 */
export async function readTicket(
  cookieHeader: string | null,
): Promise<{ ticket: SecondFactorTicket; user: UserDoc } | null> {
  const ticket = readSignedCookie(SECOND_FACTOR_TICKET, cookieHeader);
  if (!ticket) return null;
  const { userId, sessionVersion, provider } = ticket;
  if (!(await IdentityModel.exists({ userId, provider }))) return null;
  const user = await UserModel.findOne({ _id: userId, sessionVersion, deletedAt: null }).lean<UserDoc>();
  return user && { ticket, user };
}

/** Uses a ticket up; false when that was done before. */
export async function useTicket({ id }: SecondFactorTicket): Promise<boolean> {
  const expiresAt = new Date(Date.now() + 2 * SECOND_FACTOR_TICKET.seconds * 1_000);
  try {
    await SignInMarkModel.create({ _id: `ticket:${id}`, expiresAt });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
