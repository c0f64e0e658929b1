import { Types } from "mongoose";
import { isAddressVerified } from "@/lib/platform/address-proof";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { UserSearch, UserSearchQuery } from "@/lib/schemas/admin";
import { RunModel } from "@/models/run";
import { type UserDoc, UserModel } from "@/models/user";
import { isId, startsWith } from "./starts-with";

/** One page of accounts, newest first, by id or by how their address or name begins; without those that are gone. */
export async function searchUsers(ctx: UserContext, { query, page, perPage }: UserSearchQuery): Promise<UserSearch> {
  await connectDb();
  const filter = { deletedAt: null, ...(query ? { $or: whatFits(query) } : {}) };
  const [users, total] = await Promise.all([
    UserModel.find(filter)
      .sort({ _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<(UserDoc & { createdAt: Date })[]>(),
    UserModel.countDocuments(filter),
  ]);
  const held = await heldBy(users.map(({ _id }) => _id));
  log.info("operator.searched_users", { requestId: ctx.requestId, operatorId: ctx.actor.userId, found: total });
  const items = users.map((user) => ({
    id: String(user._id),
    name: user.name,
    email: user.email,
    emailVerified: isAddressVerified(user),
    balanceCenticredits: user.balanceCenticredits,
    heldCenticredits: held.get(String(user._id)) ?? 0,
    createdAt: user.createdAt.toISOString(),
    deleteAfter: user.deleteAfter?.toISOString() ?? null,
  }));
  return { items, total };
}

function whatFits(query: string) {
  const byName = { name: { ...startsWith(query), $options: "i" } };
  const byText = [{ email: startsWith(query.toLowerCase()) }, byName];
  return isId(query) ? [{ _id: new Types.ObjectId(query) }, ...byText] : byText;
}

/** Centicredits that the running runs of each account hold. */
async function heldBy(userIds: readonly Types.ObjectId[]): Promise<Map<string, number>> {
  const sums = await RunModel.aggregate<{ _id: Types.ObjectId; held: number }>([
    { $match: { ownerId: { $in: userIds }, status: "running" } },
    { $group: { _id: "$ownerId", held: { $sum: "$holdCenticredits" } } },
  ]);
  return new Map(sums.map(({ _id, held }) => [String(_id), held]));
}
