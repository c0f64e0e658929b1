import { sendMail } from "@/lib/mail";
import type { Context } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { RegisterInput } from "@/lib/schemas/account";
import { apiMessages } from "@/messages/api-en";
import { UserModel } from "@/models/user";
import { createUser } from "./create-user";
import { hashPassword } from "./password-hash";
import { refuseGuessablePassword } from "./refuse-guessable-password";
import { recordSecurityEvent } from "./record-security-event";

/**
 * Makes an account and returns its id. Throws BAD_INPUT for a password that anybody would guess, CONFLICT for an
 * address that has an account. That an address has one is said here on purpose: people expect it, and the limit on
 * registrations keeps lists of addresses from being tried.
 */
export async function registerAccount(ctx: Context, input: RegisterInput): Promise<{ id: string }> {
  refuseGuessablePassword(input);
  const { name, email } = input;
  const passwordHash = await hashPassword(input.password);
  try {
    const id = await transaction(async (session) => {
      const user = await createUser(session, { name, email, passwordHash, isProved: false });
      await recordSecurityEvent({ userId: user._id, kind: "registered", ctx, detail: "password" }, session);
      return String(user._id);
    });
    log.info("account.registered", { requestId: ctx.requestId, userId: id });
    return { id };
  } catch (cause) {
    if (!isDuplicateKey(cause)) throw cause;
    void tellOwner(email);
    const { emailTaken, emailTakenField } = apiMessages.accounts;
    throw new AppError("CONFLICT", emailTaken, { cause, fields: { email: emailTakenField } });
  }
}

/** Writes to whom the address belongs, once a day: it may be themselves, who forgot, or somebody else. */
async function tellOwner(email: string): Promise<void> {
  try {
    const user = await UserModel.findOne({ email }, { name: 1 }).lean();
    if (!user) return;
    const userId = String(user._id);
    const key = `account-exists:${userId}:${new Date().toISOString().slice(0, 10)}`;
    await sendMail({ to: email, key, template: { name: "account-exists", props: { name: user.name } }, userId });
  } catch (error) {
    log.error("account.notice_failed", describeError(error));
  }
}
