import type { ClientSession, Types } from "mongoose";
import { unlockSignup } from "@/lib/credits";
import { isAddressHeld } from "@/lib/platform/address-proof";
import { IdentityModel } from "@/models/identity";
import { type UserDoc, UserModel } from "@/models/user";
import { createUser } from "./create-user";
import type { LinkIntent } from "./link-intent";
import type { ProviderPerson } from "./provider-person";

/** Why a person of a provider gets in nowhere; the pages have a sentence for each. */
export type Refusal = "ADDRESS_TAKEN" | "ADDRESS_UNVERIFIED" | "ALREADY_LINKED" | "IDENTITY_TAKEN" | "STEP_EXPIRED";
/** `owner` is whose account was not entered, for our own notes. */
export type Entrance =
  | { user: UserDoc; how: "known" | "joined" | "created" }
  | { refusal: Refusal; owner?: Types.ObjectId };

/**
 * The user whom a person of a provider signs in as, in the caller's transaction: the one they are linked to; the one
 * whose address both sides have proved; else a new one. Never one whose holder has not proved the address: whoever
 * registered it first may be somebody else, also where its owner opened the link of the mail.
 */
export async function enterWithProvider(session: ClientSession, person: ProviderPerson): Promise<Entrance> {
  const known = await findUserOf(session, person);
  if (known) return { user: known, how: "known" };
  if (!person.isVerified) return { refusal: "ADDRESS_UNVERIFIED" };
  const { name, email } = person;
  // Written, not only read, so that a change of the address at the same moment makes one of the two start again.
  const owner = await UserModel.findOneAndUpdate({ email }, { updatedAt: new Date() }, { session }).lean<UserDoc>();
  if (owner && (!isAddressHeld(owner) || (await isLinkedTo(session, owner._id, person)))) {
    return { refusal: "ADDRESS_TAKEN", owner: owner._id };
  }
  const user = owner ?? (await createUser(session, { name, email, passwordHash: null, isProved: true }));
  await link(session, user._id, person);
  return { user, how: owner ? "joined" : "created" };
}

/**
 * Links a person of a provider to the user who asked for that while signed in, in the caller's transaction; without a
 * refusal it is linked now, and `isNew` says that it was not before. A provider that vouches for the account's own
 * address proves it. STEP_EXPIRED where the person's sessions were ended meanwhile.
 */
export async function linkToUser(
  session: ClientSession,
  { userId, sessionVersion }: LinkIntent,
  person: ProviderPerson,
): Promise<{ refusal?: Refusal; isNew: boolean }> {
  // Written, not only read, so that of this and a reset, which drops what was linked, one sees what the other did.
  const asked = { _id: userId, sessionVersion, deletedAt: null };
  const user = await UserModel.findOneAndUpdate(asked, { updatedAt: new Date() }, { session }).lean<UserDoc>();
  if (!user) return { refusal: "STEP_EXPIRED", isNew: false };
  const known = await findUserOf(session, person);
  if (known) return { isNew: false, ...(known._id.equals(user._id) ? {} : { refusal: "IDENTITY_TAKEN" }) };
  if (await isLinkedTo(session, user._id, person)) return { refusal: "ALREADY_LINKED", isNew: false };
  await link(session, user._id, person);
  if (person.isVerified && person.email === user.email && !isAddressHeld(user)) {
    const emailProvedAt = user.emailProvedAt ?? new Date();
    await UserModel.updateOne({ _id: user._id }, { emailProvedAt, isProofByLinkAlone: false }, { session });
    await unlockSignup(session, user._id);
  }
  return { isNew: true };
}

async function findUserOf(session: ClientSession, { provider, accountId }: ProviderPerson): Promise<UserDoc | null> {
  const identity = await IdentityModel.findOne({ provider, accountId }).session(session).lean();
  if (!identity) return null;
  const user = await UserModel.findOne({ _id: identity.userId, deletedAt: null }).session(session).lean<UserDoc>();
  if (!user) await IdentityModel.deleteOne({ _id: identity._id }).session(session);
  return user;
}

async function isLinkedTo(session: ClientSession, userId: Types.ObjectId, person: ProviderPerson): Promise<boolean> {
  return Boolean(await IdentityModel.exists({ userId, provider: person.provider }).session(session));
}

async function link(session: ClientSession, userId: Types.ObjectId, person: ProviderPerson): Promise<void> {
  const { provider, accountId, email } = person;
  await IdentityModel.create([{ provider, accountId, userId, email }], { session });
}
