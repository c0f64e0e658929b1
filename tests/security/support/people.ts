import { Types } from "mongoose";
import { encode } from "next-auth/jwt";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { UserContext } from "@/lib/platform/context";
import { sessionCookieName } from "@/lib/platform/session";
import { UserModel } from "@/models/user";

export type Person = { userId: string; cookie: string; ctx: UserContext };

/** An account that has signed in: its session cookie, and the context that a verb gets for it. */
export async function makePerson(name: string): Promise<Person> {
  await connectDb();
  await ensureIndexes();
  const email = `${name.toLowerCase()}-${new Types.ObjectId()}@example.org`;
  const user = await UserModel.create({ name, email, passwordHash: "none" });
  const token = await encode({ token: { sub: user.id }, secret: env().NEXTAUTH_SECRET });
  return {
    userId: user.id,
    cookie: `other=1; ${sessionCookieName()}=${token}`,
    ctx: { requestId: "test", actor: { userId: user.id }, clientAddress: "192.0.2.1" },
  };
}
