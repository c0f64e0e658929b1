import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { publishSite } from "@/lib/publishing";
import { closeCompiler } from "@/lib/stacks";
import { startForms } from "@/lib/submissions";
import { SubmissionModel } from "@/models/submission";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";
import { addVersion, startSites } from "./site-server";

/** A page with two forms; each test publishes it at a site of its own. */
export const PAGE = `<!doctype html><html lang="en"><head><title>Contact</title></head><body>
<form name="contact" method="post" action="#contact"><label>Your name<input name="name" required></label>
<label for="m">E-mail</label><input id="m" name="email" type="email"><textarea name="message" aria-label="Message"></textarea>
<button>Send</button></form>
<form name="booking" method="post" action="thanks.html"><input name="guests" aria-label="Guests"></form></body></html>`;

export let owner: Person;
export let email: string;
export let built: Built;
export let slug: string;
export let sites: Awaited<ReturnType<typeof startSites>>;
/** The visitor: another for each test, so that no test's submissions count in the next. */
let address = 0;

beforeAll(async () => {
  sites = await startSites(1);
  startForms();
  await connectDb();
  await ensureIndexes();
});
afterAll(async () => {
  sites.end();
  await closeCompiler();
});
beforeEach(async () => {
  address += 1;
  email = `owner-${randomUUID()}@example.org`;
  owner = await makePerson("Owner", email);
  built = await makeBuiltProject(owner.userId);
  await addVersion(built, { "contact.html": PAGE, "thanks.html": "<!doctype html><title>T</title><p>Thanks" });
  slug = `forms-${built.projectId}`;
  await publishSite(owner.ctx, built.projectId, { slug });
});

export const host = (): string => `${slug}.localhost:3000`;
const page = async (): Promise<string> => (await sites.get(host(), "/contact")).text;
export async function actionOf(name: string): Promise<string> {
  const action = new RegExp(`<form action="([^"]+)" method="post" name="${name}"`).exec(await page())?.[1];
  if (!action) throw new Error(`The page has no form ${name}.`);
  return action;
}

type More = { headers?: Record<string, string>; action?: string; body?: string | Uint8Array };

/** Sends the contact form as a browser does. */
export async function send(fields: Record<string, string>, { headers = {}, action, body }: More = {}) {
  const sent = {
    origin: `http://${host()}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
    "x-forwarded-for": visitorAddress(),
    ...headers,
  };
  const kept = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ""));
  return sites.get(
    host(),
    action ?? (await actionOf("contact")),
    kept,
    "POST",
    body ?? String(new URLSearchParams(fields)),
  );
}

/** Sends the headers and only the beginning of a body, and waits for the answer. */
export async function beforeBody(path: string, headers: Record<string, string>) {
  const length = { "content-length": "1000", ...headers };
  const asked = request({
    host: "127.0.0.1",
    port: sites.port,
    path,
    method: "POST",
    headers: { host: host(), ...length },
  });
  asked.write("name=");
  const [response] = await once(asked, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  asked.destroy();
  return { status: response.statusCode, connection: response.headers.connection, text };
}

export const stored = () => SubmissionModel.find({ projectId: built.projectId }).sort({ _id: 1 }).lean();
export const asOwner = (more = {}) => ({ cookie: owner.cookie, params: { id: built.projectId }, ...more });

/** From now on another visitor sends. */
export function comeFromElsewhere(): void {
  address += 100;
}

export const visitorAddress = (): string => `198.51.100.${address}`;
