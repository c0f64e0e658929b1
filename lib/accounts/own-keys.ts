import { addOwnKey, removeOwnKey, type WithKey } from "@/lib/own-keys";
import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import type { AddOwnKeyInput, OwnKey } from "@/lib/schemas/own-key";
import { noticeKey } from "./notice-key";
import { readOwnUser } from "./read-own-user";
import { recordSecurityEvent } from "./record-security-event";

/** Keeps a key of the signed-in person's own, and tells them by mail. Throws what keeping it throws. */
export async function addAccountKey(ctx: UserContext, input: AddOwnKeyInput): Promise<OwnKey> {
  return addOwnKey(ctx, input, await tell(ctx, "own-key-added"));
}

/** Removes a key of the signed-in person's own, and tells them by mail. Throws what removing it throws. */
export async function removeAccountKey(ctx: UserContext, id: string): Promise<void> {
  await removeOwnKey(ctx, id, await tell(ctx, "own-key-removed"));
}

/** Where somebody else's hand put a key, builds go to a service of theirs; the owner hears of it at once. */
async function tell(ctx: UserContext, kind: "own-key-added" | "own-key-removed"): Promise<WithKey> {
  const user = await readOwnUser(ctx);
  const userId = String(user._id);
  return async ({ baseUrl }, session) => {
    const { host } = new URL(baseUrl);
    await recordSecurityEvent({ userId, kind, ctx, detail: host }, session);
    const template = { name: kind, props: { name: user.name, host } } as const;
    await sendMail({ to: user.email, key: noticeKey(kind, user), userId, template }, session);
  };
}
