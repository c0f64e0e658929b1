import mongoose from "mongoose";
import { isAddressVerified } from "./address-proof";
import { connectDb } from "./db";
import { env } from "./env";
import { isDuplicateKey } from "./errors";

type Setting = { _id: string; userId: mongoose.Types.ObjectId };
type UserFacts = {
  name: string;
  email: string;
  emailProvedAt?: Date | null;
  isProofByLinkAlone?: boolean;
  deletedAt?: Date | null;
};

const FIRST_ACCOUNT = "first-account";

/**
 * True for the accounts that ADMIN_EMAILS names, once their address is verified by whoever holds the account; with none
 * named, and under `npm run up` only, for the first account there was.
 */
export async function isOperator(userId: string): Promise<boolean> {
  const { ADMIN_EMAILS, FIRST_ACCOUNT_IS_OPERATOR } = env();
  if (ADMIN_EMAILS.length === 0 && !FIRST_ACCOUNT_IS_OPERATOR) return false;
  await connectDb();
  const id = new mongoose.Types.ObjectId(userId);
  const user = await mongoose.connection
    .collection<UserFacts>("users")
    .findOne({ _id: id }, { projection: { email: 1, emailProvedAt: 1, isProofByLinkAlone: 1, deletedAt: 1 } });
  if (!user || user.deletedAt) return false;
  if (ADMIN_EMAILS.length > 0) {
    return ADMIN_EMAILS.includes(user.email) && isAddressVerified(user) && !user.isProofByLinkAlone;
  }
  return id.equals(await firstAccountId());
}

/** The accounts of operators: those for whom `isOperator` is true. */
export async function listOperators(): Promise<{ userId: string; name: string; email: string }[]> {
  const { ADMIN_EMAILS, FIRST_ACCOUNT_IS_OPERATOR } = env();
  await connectDb();
  const users = mongoose.connection.collection<UserFacts>("users");
  const first = ADMIN_EMAILS.length === 0 && FIRST_ACCOUNT_IS_OPERATOR ? await firstAccountId() : null;
  const named = await users
    .find({ $or: [{ email: { $in: ADMIN_EMAILS } }, ...(first ? [{ _id: first }] : [])] })
    .project<{ _id: mongoose.Types.ObjectId; name: string; email: string }>({ name: 1, email: 1 })
    .toArray();
  const found = [];
  for (const { _id, name, email } of named) {
    if (await isOperator(String(_id))) found.push({ userId: String(_id), name, email });
  }
  return found;
}

/** The oldest account when somebody first asked; kept for good, so that its deletion makes nobody else an operator. */
async function firstAccountId(): Promise<mongoose.Types.ObjectId | null> {
  const settings = mongoose.connection.collection<Setting>("settings");
  const kept = await settings.findOne({ _id: FIRST_ACCOUNT });
  if (kept) return kept.userId;
  const oldest = await mongoose.connection
    .collection("users")
    .findOne({}, { sort: { _id: 1 }, projection: { _id: 1 } });
  if (!oldest) return null;
  try {
    await settings.insertOne({ _id: FIRST_ACCOUNT, userId: oldest._id });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await settings.findOne({ _id: FIRST_ACCOUNT }))?.userId ?? null;
}
