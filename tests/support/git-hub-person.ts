import { randomInt, randomUUID } from "node:crypto";
import { GET as callback } from "@/app/api/auth/callback/github/connect/route";
import { POST as connect } from "@/app/api/connections/[provider]/route";
import type { FakeGitHub, FakeGitHubUser } from "@/tests/fakes/github";
import { call } from "@/tests/security/support/call";
import { type AccountPerson, cookieSetBy, registerPerson } from "./account-person";

const params = { provider: "github" };

/** Somebody at GitHub whom nobody knows. */
export function newGitHubUser(fake: FakeGitHub): FakeGitHubUser {
  const user = { login: `user-${randomUUID().slice(0, 8)}`, id: randomInt(2 ** 31), name: "Octavia", emails: [] };
  fake.users.push(user);
  return user;
}

/** Begins to connect: GitHub's page, and the cookies of the browser that asked. */
export async function beginToConnect(person: AccountPerson, body: Record<string, unknown> = {}) {
  const answer = await call(connect, { method: "POST", params, cookie: person.cookie, body });
  const { url } = await answer.json();
  return { url: String(url), cookies: `${person.cookie}; ${cookieSetBy(answer)}` };
}

/** Follows GitHub's redirect back to us: where the browser is sent then. */
export async function comeBackFromGitHub(address: string, cookie: string): Promise<string> {
  const { pathname, search } = new URL(address);
  const answer = await call(callback, { path: pathname + search, cookie });
  return (answer.headers.get("location") ?? "").replace("http://localhost:3000", "");
}

export type GitHubPerson = AccountPerson & { login: string };

/** Somebody with an account here who has connected GitHub. */
export async function connectedPerson(fake: FakeGitHub, body: Record<string, unknown> = {}): Promise<GitHubPerson> {
  const person = await registerPerson();
  const { login } = newGitHubUser(fake);
  const { url, cookies } = await beginToConnect(person, body);
  const location = await comeBackFromGitHub(await fake.press(url, login), cookies);
  if (!location.includes("connected=github")) throw new Error(`GitHub was not connected: ${location}`);
  return { ...person, login };
}
