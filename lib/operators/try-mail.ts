import { followMail, sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { SetupTest } from "@/lib/schemas/admin";
import { adminMessages } from "@/messages/admin-en";
import { UserModel } from "@/models/user";

/** As long as one try takes at most. */
const PATIENCE_MS = 16_000;

/** Sends a test mail to the operator's own address and waits for what becomes of it. */
export async function tryMail(ctx: UserContext): Promise<SetupTest> {
  const { tests, noSuchMail } = adminMessages;
  const operator = await UserModel.findById(ctx.actor.userId, { email: 1 }).lean();
  if (!operator) throw new AppError("NOT_FOUND", noSuchMail);
  const key = `mail-test:${ctx.requestId}`;
  await sendMail({ to: operator.email, key, userId: ctx.actor.userId, template: { name: "mail-test", props: {} } });
  const mail = await followMail(key, PATIENCE_MS);
  if (mail?.status === "sent") return { isWell: true, message: tests.well.sendgrid };
  return { isWell: false, message: mail?.lastError ? tests.mailNotSent(mail.lastError) : tests.mailWaits };
}
