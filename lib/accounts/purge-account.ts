import type { Types } from "mongoose";
import { sendMail } from "@/lib/mail";
import { connectDb, transaction } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { purgeProject } from "@/lib/projects";
import { revokeConnectionsOf } from "@/lib/repositories";
import { purgeUploadsOf } from "@/lib/uploads";
import { accountMessages } from "@/messages/accounts-en";
import { AccountTokenModel } from "@/models/account-token";
import { BrandKitModel } from "@/models/brand-kit";
import { IdentityModel } from "@/models/identity";
import { MailModel } from "@/models/mail";
import { OwnKeyModel } from "@/models/own-key";
import { ProjectModel } from "@/models/project";
import { PurchaseModel } from "@/models/purchase";
import { RunModel } from "@/models/run";
import { SecurityEventModel } from "@/models/security-event";
import { type UserDoc, UserModel } from "@/models/user";

/** How long a service that was connected and can't be reached is asked to take its token back. */
const REVOKING_MS = 24 * 60 * 60 * 1_000;

/**
 * Deletes every account whose days to change one's mind are over at `now`. An account keeps its `deleteAfter` until all
 * of it is gone, so that what was cut short, or has to wait for a run to stop, goes on the next time. Returns how many
 * are not done yet.
 */
export async function purgeDueAccounts(now: Date): Promise<number> {
  await connectDb();
  let waiting = 0;
  for await (const { _id } of UserModel.find({ deleteAfter: { $lte: now } }, { _id: 1 })
    .lean()
    .cursor()) {
    try {
      await takeName(_id, now);
      if (!(await purgeAccount(_id, now))) waiting += 1;
    } catch (error) {
      waiting += 1;
      log.error("account.purge_failed", { userId: String(_id), ...describeError(error) });
    }
  }
  return waiting;
}

/**
 * The point of no return, in one transaction: no name, address, password or other way in is left, and every session is
 * over. Nothing happens where the owner kept the account at the last moment, or where this was done before.
 */
async function takeName(userId: Types.ObjectId, now: Date): Promise<void> {
  await transaction(async (session) => {
    const left = {
      name: accountMessages.deletedName,
      email: `deleted:${String(userId)}`,
      passwordHash: null,
      emailProvedAt: null,
      twoFactor: null,
      stripeCustomerId: null,
      deletedAt: now,
    };
    const was = await UserModel.findOneAndUpdate(
      { _id: userId, deletedAt: null, deleteAfter: { $lte: now } },
      { $set: left, $inc: { sessionVersion: 1 } },
      { session, returnDocument: "before" },
    ).lean<UserDoc>();
    if (!was) return;
    await IdentityModel.deleteMany({ userId }, { session });
    await AccountTokenModel.deleteMany({ userId }, { session });
    await BrandKitModel.deleteOne({ _id: userId }, { session });
    await OwnKeyModel.deleteMany({ userId }, { session });
    await MailModel.deleteMany({ $or: [{ userId }, { to: was.email }] }, { session });
    const template = { name: "deletion-done", props: { name: was.name } } as const;
    await sendMail({ to: was.email, key: `deletion-done:${String(userId)}`, template }, session);
  });
}

/**
 * Removes what a nameless account has left but for the ledger and the figures of the runs that it names. Each step may be
 * done again. False while a run is going, or a connected service can't be reached.
 */
async function purgeAccount(userId: Types.ObjectId, now: Date): Promise<boolean> {
  const gone = await UserModel.findOne({ _id: userId, deletedAt: { $ne: null } }, { deletedAt: 1 }).lean();
  if (!gone?.deletedAt) return true;
  const isLastTry = now.getTime() - gone.deletedAt.getTime() > REVOKING_MS;
  if (!(await revokeConnectionsOf(String(userId), isLastTry))) return false;
  const isRunning = { ownerId: userId, status: "running" as const };
  await RunModel.updateMany({ ...isRunning, stopRequestedAt: null }, { stopRequestedAt: now });
  if (await RunModel.exists(isRunning)) return false;
  let isDone = true;
  for (const { _id } of await ProjectModel.find({ ownerId: userId }, { _id: 1 }).lean()) {
    isDone = (await purgeProject(_id, now)) && isDone;
  }
  if (!isDone) return false;
  await PurchaseModel.updateMany({ userId }, { customerId: null, receiptUrl: null, invoiceUrl: null });
  await SecurityEventModel.deleteMany({ userId });
  await purgeUploadsOf(userId);
  await UserModel.updateOne({ _id: userId }, { deleteAfter: null });
  log.info("account.deleted", { userId: String(userId) });
  return true;
}
