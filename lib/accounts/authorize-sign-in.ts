import { z } from "zod";
import { sleep } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { UserDoc } from "@/models/user";
import type { AuthRequest } from "./auth-request";
import { forgiveSignIn } from "./limit-sign-in";
import { readTicket, SECOND_FACTOR_TICKET, useTicket } from "./second-factor-ticket";
import { recordSecurityEvent } from "./record-security-event";
import { clearSignedCookie } from "@/lib/platform/signed-cookie";
import { tellOfAttempts } from "./tell-of-attempts";
import { checkSecondFactor } from "./two-factor/check-second-factor";
import { verifyCredentials } from "./verify-credentials";

/** Who signed in, as NextAuth's callbacks see it. */
export type SignedIn = { id: string; name: string; sessionVersion: number };

/** Ends a sign-in with a code that the login page has a sentence for. */
export class SignInRefused extends Error {
  constructor(code: "CODE_REQUIRED" | "RATE_LIMITED" | "STEP_EXPIRED") {
    super(code);
    this.name = "SignInRefused";
  }
}

/** Longer than an answer takes after the password was looked at. */
const NOTE_AFTER_MS = 200;

const codeSchema = z.object({
  code: z.string().trim().max(64).optional().catch(undefined),
  password: z.unknown().optional(),
});

/**
 * The user whom the fields of a sign-in prove: address and password, with the second factor where it is on; or, after a
 * provider, the ticket and the second factor. Null when address and password don't belong together. Throws
 * SignInRefused: CODE_REQUIRED also for a wrong code, STEP_EXPIRED for a ticket that is over or used, RATE_LIMITED for too
 * many codes.
 */
export async function authorizeSignIn(auth: AuthRequest, fields: unknown): Promise<SignedIn | null> {
  const { ctx } = auth;
  const { code, password } = codeSchema.parse(fields);
  const held = password === undefined ? await readTicket(auth.cookieHeader) : null;
  if (password === undefined && !held) throw new SignInRefused("STEP_EXPIRED");
  const user = held?.user ?? (await userOfPassword(ctx, fields));
  if (!user) return null;
  if (user.twoFactor?.confirmedAt) await demandCode(ctx, user, code);
  if (held) {
    if (!(await useTicket(held.ticket))) throw new SignInRefused("STEP_EXPIRED");
    auth.setCookies.push(clearSignedCookie(SECOND_FACTOR_TICKET));
  }
  await forgiveSignIn(ctx.clientAddress, user.email);
  await recordSecurityEvent({
    userId: String(user._id),
    kind: "signed-in",
    ctx,
    detail: held?.ticket.provider ?? "password",
  });
  return toSignedIn(user);
}

/** What NextAuth needs of a user to make a session. */
export function toSignedIn({ _id, name, sessionVersion }: UserDoc): SignedIn {
  return { id: String(_id), name, sessionVersion };
}

async function userOfPassword(ctx: Context, fields: unknown): Promise<UserDoc | null> {
  const { user, isRight } = await verifyCredentials(fields);
  if (user && !isRight) noteRefusal(ctx, user, "password");
  return isRight ? user : null;
}

async function demandCode(ctx: Context, user: UserDoc, code: string | undefined): Promise<void> {
  if (!code) throw new SignInRefused("CODE_REQUIRED");
  const isRight = await checkSecondFactor(String(user._id), code, ctx).catch((error: unknown) => {
    throw error instanceof AppError && error.code === "RATE_LIMITED" ? new SignInRefused("RATE_LIMITED") : error;
  });
  if (isRight) return;
  noteRefusal(ctx, user, "code");
  throw new SignInRefused("CODE_REQUIRED");
}

/** Begun when the answer has gone: how long that takes must not tell that the account exists. Never rejects. */
function noteRefusal(ctx: Context, user: UserDoc, detail: "password" | "code"): void {
  void sleep(NOTE_AFTER_MS).then(() =>
    Promise.all([
      recordSecurityEvent({ userId: user._id, kind: "sign-in-refused", ctx, detail }),
      tellOfAttempts(user),
    ]),
  );
}
