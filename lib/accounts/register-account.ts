import type { Context } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { RegisterInput } from "@/lib/schemas/account";
import { apiMessages } from "@/messages/api-en";
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
    const { emailTaken, emailTakenField } = apiMessages.accounts;
    throw new AppError("CONFLICT", emailTaken, { cause, fields: { email: emailTakenField } });
  }
}
