import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { GET as account } from "@/app/api/account/route";
import { POST as forgot } from "@/app/api/account/forgot/route";
import { POST as register } from "@/app/api/account/register/route";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import { sessionCookieOf } from "@/tests/support/make-user";
import { mailsTo } from "@/tests/support/read-mail";

export const PASSWORD = "correct horse battery";
export const NEW_PASSWORD = "a quite different phrase";

export type AccountPerson = { id: string; email: string; cookie: string };

/** Somebody who has registered with a password and is signed in. */
export async function registerPerson(email = `${randomUUID()}@example.org`): Promise<AccountPerson> {
  const answer = await call(register, { method: "POST", body: { name: "Ann", email, password: PASSWORD } });
  const { id } = await answer.json();
  return { id, email, cookie: await sessionCookieOf(id) };
}

/** The token of the newest link to `/verify` or `/reset` in the mails to an address; empty where there is none. */
export async function tokenMailedTo(email: string, page: "verify" | "reset"): Promise<string> {
  const links = (await mailsTo(email)).flatMap((mail) => mail.links).filter((link) => link.includes(`/${page}?`));
  return new URL(links.at(-1) ?? "http://none").searchParams.get("token") ?? "";
}

/** The status with which a request for the account answers this cookie: 200 while the session holds, else 401. */
export async function sessionStatus(cookie: string): Promise<number> {
  return (await call(account, { cookie })).status;
}

/** The cookie that an answer sets, as a `Cookie` header. */
export function cookieSetBy(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** An address that nobody has. */
export const newAddress = (): string => `new-${randomUUID()}@example.org`;

/** A request of theirs that changes something. */
export function post(handler: Parameters<typeof call>[0], body: unknown, cookie?: string): Promise<Response> {
  return call(handler, { method: "POST", body, ...(cookie ? { cookie } : {}) });
}

/** A person as stored. */
export const userOf = (id: string) => UserModel.findById(id).orFail().lean();

/** Which mails have gone to an address, oldest first. */
export async function templatesTo(email: string): Promise<string[]> {
  return (await mailsTo(email)).map((mail) => mail.template);
}

/** The token of a link to `/reset` that is asked for now. */
export async function resetTokenFor(email: string): Promise<string> {
  const before = await tokenMailedTo(email, "reset");
  expect((await post(forgot, { email })).status).toBe(202);
  await expect.poll(() => tokenMailedTo(email, "reset")).not.toBe(before);
  return tokenMailedTo(email, "reset");
}
