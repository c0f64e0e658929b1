import type { Types } from "mongoose";
import { randomToken } from "@/lib/platform/crypto";
import { connectDb } from "@/lib/platform/db";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { repositoryMessages } from "@/messages/repositories-en";
import { type RepositoryDoc, RepositoryModel } from "@/models/repository";

/** A process that was killed keeps a repository from others for no longer. */
const LEASE_MS = 60_000;
const RENEW_MS = 20_000;

/** A project's repository while nobody else saves or pulls. */
export type Hold = {
  /** As it now stands. */
  link: RepositoryDoc;
  /** Stores what is known now; throws CONFLICT when somebody else has taken over. */
  update(set: Partial<Omit<RepositoryDoc, "_id" | "projectId" | "saving">>): Promise<void>;
};

/**
 * Does `work` as the only one, in every process, who saves or pulls this project; a double click and a second tab are
 * told to wait. Throws CONFLICT.
 */
export async function whileHolding<T>(projectId: Types.ObjectId, work: (hold: Hold) => Promise<T>): Promise<T> {
  await connectDb();
  const token = randomToken();
  const mine = { projectId, "saving.token": token };
  const hold: Hold = {
    link: await claim(projectId, token),
    async update(set) {
      const link = await RepositoryModel.findOneAndUpdate(
        mine,
        { $set: set },
        { returnDocument: "after" },
      ).lean<RepositoryDoc>();
      if (!link) throw new AppError("CONFLICT", repositoryMessages.busy);
      hold.link = link;
    },
  };
  const renewing = setInterval(() => {
    RepositoryModel.updateOne(mine, { "saving.until": new Date(Date.now() + LEASE_MS) }).catch((error: unknown) =>
      log.warn("repository.not_renewed", describeError(error)),
    );
  }, RENEW_MS);
  try {
    return await work(hold);
  } finally {
    clearInterval(renewing);
    await RepositoryModel.updateOne(mine, { saving: null });
  }
}

async function claim(projectId: Types.ObjectId, token: string): Promise<RepositoryDoc> {
  const now = new Date();
  const saving = { token, until: new Date(now.getTime() + LEASE_MS) };
  try {
    return await RepositoryModel.findOneAndUpdate(
      { projectId, $or: [{ saving: null }, { "saving.until": { $lt: now } }] },
      { $set: { saving } },
      { upsert: true, returnDocument: "after", setDefaultsOnInsert: true },
    )
      .lean<RepositoryDoc>()
      .orFail();
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError("CONFLICT", repositoryMessages.busy);
    throw error;
  }
}
