import { z } from "zod";
import { connectDb } from "@/lib/platform/db";
import { LIMITS } from "@/lib/schemas/limits";
import { type UserDoc, UserModel } from "@/models/user";
import { isPassword } from "./password-hash";

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(LIMITS.passwordMaxChars),
});

/** `user` is the one with that address, for our own notes; `isRight` alone says that it is the person. */
export type Verified = { user: UserDoc | null; isRight: boolean };

/**
 * Whether `credentials` hold the address and the password of one user. Says nothing, by time or to the person, about
 * which of the two was wrong.
 */
export async function verifyCredentials(credentials: unknown): Promise<Verified> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return { user: null, isRight: false };
  await connectDb();
  const user = await UserModel.findOne({ email: parsed.data.email, deletedAt: null }).lean<UserDoc>();
  const isRight = await isPassword(parsed.data.password, user?.passwordHash ?? undefined);
  return { user, isRight: user !== null && isRight };
}
