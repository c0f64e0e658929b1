import { z } from "zod";
import { connectDb } from "@/lib/platform/db";
import { LIMITS } from "@/lib/schemas/limits";
import { UserModel } from "@/models/user";
import { isPassword } from "./password-hash";

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(LIMITS.passwordMaxChars),
});

/** Who signed in, as NextAuth's callbacks see it. */
export type SignedIn = { id: string; name: string; sessionVersion: number };

/**
 * The user whose address and password `credentials` holds; null when they don't belong together. Says nothing, by
 * answer or by time, about which of the two was wrong.
 */
export async function verifyCredentials(credentials: unknown): Promise<SignedIn | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;
  await connectDb();
  const user = await UserModel.findOne({ email: parsed.data.email }).lean();
  const isRight = await isPassword(parsed.data.password, user?.passwordHash ?? undefined);
  return user && isRight ? { id: String(user._id), name: user.name, sessionVersion: user.sessionVersion } : null;
}
