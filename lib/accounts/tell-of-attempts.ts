import { sendMail } from "@/lib/mail";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { SignInMarkModel } from "@/models/sign-in-mark";
import type { UserDoc } from "@/models/user";

const DAY_MS = 24 * 60 * 60_000;
/** Wrong tries of a day after which the owner hears of them. */
const NOTICE_AFTER = 10;

/**
 * Counts a wrong try at an account, and writes to its owner when there have been many: once a day, however many more
 * there are. Not waited for by the answer, whose time must not tell that the account exists; so nothing is thrown.
 */
export async function tellOfAttempts(user: UserDoc): Promise<void> {
  const userId = String(user._id);
  const day = new Date().toISOString().slice(0, 10);
  try {
    const { count } = await SignInMarkModel.findByIdAndUpdate(
      `wrong:${userId}:${day}`,
      { $inc: { count: 1 }, $setOnInsert: { expiresAt: new Date(Date.now() + DAY_MS) } },
      { upsert: true, returnDocument: "after", setDefaultsOnInsert: false },
    ).lean();
    if (count < NOTICE_AFTER * env().RATE_LIMIT_FACTOR) return;
    await sendMail({
      to: user.email,
      key: `sign-in-attempts:${userId}:${day}`,
      template: { name: "sign-in-attempts", props: { name: user.name, count } },
      userId,
    });
  } catch (error) {
    log.error("auth.notice_failed", { userId, ...describeError(error) });
  }
}
