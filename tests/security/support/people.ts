import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { UserModel } from "@/models/user";
import { indexOnce } from "@/tests/support/index-once";
import { sessionCookieOf } from "@/tests/support/make-user";

export type Person = { userId: string; cookie: string; ctx: UserContext };

/** The hash of no password that anybody knows. */
const NO_PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$kP8tv+aM/wx1qTQvWJ7AHQ$PAuPqtTJqbkJvBXstEwjETUd9kdu1HdnqUYtOcq/ULk";

/** An account that has signed in: its session cookie, and the context that a verb gets for it. */
export async function makePerson(
  name: string,
  email = `${name.toLowerCase()}-${new Types.ObjectId()}@example.org`,
): Promise<Person> {
  await indexOnce();
  const user = await UserModel.create({ name, email, passwordHash: NO_PASSWORD });
  return {
    userId: user.id,
    cookie: `other=1; ${await sessionCookieOf(user.id)}`,
    ctx: { requestId: "test", actor: { userId: user.id, signedInAt: new Date() }, clientAddress: "192.0.2.1" },
  };
}
