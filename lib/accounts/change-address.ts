import type { ClientSession } from "mongoose";
import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import type { ChangeEmailInput } from "@/lib/schemas/account";
import { accountMessages } from "@/messages/accounts-en";
import { type UserDoc, UserModel } from "@/models/user";
import { limitMailTo } from "./limit-mail-to";
import { readOwnUser } from "./read-own-user";
import { requireRecentProof } from "./recent-proof";
import { recordSecurityEvent } from "./record-security-event";
import { issueToken, TOKEN_MINUTES } from "./tokens";

/**
 * Begins the change to another address: a link goes there, and nothing changes until it is used. For an address that has
 * an account its owner is told instead; answer, time and what `/settings` shows are the same. Throws FORBIDDEN without
 * a recent proof, BAD_INPUT for one's own address, RATE_LIMITED.
 */
export async function changeAddress(ctx: UserContext, { email, password }: ChangeEmailInput): Promise<void> {
  await requireRecentProof(ctx, password);
  const user = await readOwnUser(ctx);
  if (user.email === email) {
    throw new AppError("BAD_INPUT", accountMessages.sameAddress, { fields: { email: accountMessages.sameField } });
  }
  await limitMailTo(email);
  await transaction(async (session) => {
    const { token, mailKey } = await issueToken(session, { userId: user._id, purpose: "change-email", email });
    const owner = await UserModel.findOne({ email }).session(session).lean<UserDoc>();
    await (owner ? tellOwner(session, owner, mailKey) : sendLink(session, user, email, token, mailKey));
    await recordSecurityEvent({ userId: user._id, kind: "address-change-asked", ctx }, session);
  });
}

/** The token that was issued goes to nobody. */
async function tellOwner(session: ClientSession, { _id, name, email }: UserDoc, key: string): Promise<void> {
  await sendMail(
    { to: email, key, userId: String(_id), template: { name: "address-taken", props: { name } } },
    session,
  );
}

async function sendLink(
  session: ClientSession,
  { _id, name }: UserDoc,
  to: string,
  token: string,
  key: string,
): Promise<void> {
  const props = { name, link: `${env().APP_URL}/verify?token=${token}`, minutes: TOKEN_MINUTES["change-email"] };
  await sendMail({ to, key, userId: String(_id), template: { name: "change-address", props } }, session);
}
