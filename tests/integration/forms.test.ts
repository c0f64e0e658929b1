import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DELETE, PATCH } from "@/app/api/projects/[id]/submissions/[sid]/route";
import { GET as exportRoute } from "@/app/api/account/export/route";
import { GET as csvRoute } from "@/app/api/projects/[id]/submissions.csv/route";
import { GET as listRoute } from "@/app/api/projects/[id]/submissions/route";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { purgeProject } from "@/lib/projects";
import { publishSite, unpublishSite } from "@/lib/publishing";
import { submissionListSchema } from "@/lib/schemas/submission";
import { closeCompiler } from "@/lib/stacks";
import { startForms } from "@/lib/submissions";
import { SiteModel } from "@/models/site";
import { SubmissionModel } from "@/models/submission";
import { mailsTo } from "@/tests/support/read-mail";
import { addVersion, startSites } from "@/tests/support/site-server";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

const PAGE = `<!doctype html><html lang="en"><head><title>Contact</title></head><body>
<form name="contact" method="post" action="#contact"><label>Your name<input name="name" required></label>
<label for="m">E-mail</label><input id="m" name="email" type="email"><textarea name="message" aria-label="Message"></textarea>
<button>Send</button></form>
<form name="booking" method="post" action="thanks.html"><input name="guests" aria-label="Guests"></form></body></html>`;

let owner: Person;
let email: string;
let built: Built;
let slug: string;
let sites: Awaited<ReturnType<typeof startSites>>;
/** Another for each test, so that no test's submissions count in the next. */
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

const host = (): string => `${slug}.localhost:3000`;
const page = async (): Promise<string> => (await sites.get(host(), "/contact")).text;
async function actionOf(name: string): Promise<string> {
  const action = new RegExp(`<form action="([^"]+)" method="post" name="${name}"`).exec(await page())?.[1];
  if (!action) throw new Error(`The page has no form ${name}.`);
  return action;
}

type More = { headers?: Record<string, string>; action?: string; body?: string | Uint8Array };

/** Sends the contact form as a browser does. */
async function send(fields: Record<string, string>, { headers = {}, action, body }: More = {}) {
  const sent = {
    origin: `http://${host()}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
    "x-forwarded-for": `198.51.100.${address}`,
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

const stored = () => SubmissionModel.find({ projectId: built.projectId }).sort({ _id: 1 }).lean();
const asOwner = (more = {}) => ({ cookie: owner.cookie, params: { id: built.projectId }, ...more });

describe("a form that is sent", () => {
  test("is stored, mailed, and thanked for in the look of the site", async () => {
    const sent = await send({ name: "Ada <b>", email: "ada@example.org", message: "One\r\ntwo", admin: "1" });
    expect([sent.status, sent.headers.location]).toEqual([303, `${await actionOf("contact")}/thanks`]);
    const thanks = await sites.get(host(), String(sent.headers.location));
    expect([thanks.status, thanks.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(thanks.text).toContain("Thank you");
    expect(thanks.text).toContain('href="/contact.html"');
    expect(await stored()).toMatchObject([
      {
        formName: "contact",
        page: "contact.html",
        readAt: null,
        fields: [
          { name: "name", label: "Your name", value: "Ada <b>" },
          { name: "email", label: "E-mail", value: "ada@example.org" },
          { name: "message", label: "Message", value: "One\r\ntwo" },
        ],
      },
    ]);
    const mails = await mailsTo(email);
    expect(mails.map(({ template }) => template)).toEqual(["form-submission"]);
    expect(mails[0]?.text).toContain("Your name: Ada <b>");
    expect(mails[0]?.html).not.toContain("Ada <b>");
    expect(mails[0]?.text).toContain(`/projects/${built.projectId}/submissions`);
  });

  test("leads to the page that it names, also from a script's FormData, and to its own page when it is looked at", async () => {
    const action = await actionOf("booking");
    const data = new FormData();
    data.set("guests", "4");
    const multipart = new Response(data);
    const type = multipart.headers.get("content-type") ?? "";
    const body = new Uint8Array(await multipart.arrayBuffer());
    const sent = await send({}, { action, body, headers: { "content-type": type } });
    expect([sent.status, sent.headers.location]).toEqual([303, "/thanks.html"]);
    expect(await stored()).toMatchObject([{ formName: "booking", fields: [{ name: "guests", value: "4" }] }]);
    const looked = await sites.get(host(), action);
    expect([looked.status, looked.headers.location]).toEqual([303, "/contact.html"]);
  });

  test("twice by a double click is one submission and one mail", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send({ name: "Ada", message: "Hi" })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await stored()).length).toBe(1);
    expect((await mailsTo(email)).length).toBe(1);
    await send({ name: "Ada", message: "Hi again" });
    expect((await stored()).length).toBe(2);
    // Two people may say the same.
    await send({ name: "Ada", message: "Hi" }, { headers: { "x-forwarded-for": "203.0.113.9" } });
    expect((await stored()).length).toBe(3);
  });

  test("with something wrong comes back with all that was typed", async () => {
    const wrong = await send({ name: "", email: "ada", message: "Long words & all" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Please fill in: Your name.");
    expect(wrong.text).toContain('value="ada"');
    expect(wrong.text).toContain("Long words &amp; all");
    expect((await send({ name: "Ada", email: "ada" })).text).toContain("check the e-mail address");
    expect(await stored()).toEqual([]);
  });

  test("by a program is thanked, and forgotten", async () => {
    const sent = await send({ name: "Bot", _homepage: "http://spam.example" });
    expect([sent.status, String(sent.headers.location)]).toEqual([303, `${await actionOf("contact")}/thanks`]);
    expect(await stored()).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another site of ours", { origin: "http://other.localhost:3000", "sec-fetch-site": "same-site" }],
    ["another port", { origin: "http://SLUG.localhost:4000" }],
    ["another site by its own words", { "sec-fetch-site": "cross-site" }],
    ["an address that was typed", { "sec-fetch-site": "none" }],
    ["an unnamed origin", { origin: "null", "sec-fetch-site": "" }],
    ["nobody", { origin: "", "sec-fetch-site": "" }],
  ])("%s", async (_, headers) => {
    const own = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, value.replace("SLUG", slug)]));
    expect((await send({ name: "Ada" }, { headers: own })).status).toBe(403);
    expect(await stored()).toEqual([]);
  });

  test.each([
    ["a page that asks for privacy", { origin: "null" }],
    ["a browser that says little", { "sec-fetch-site": "" }],
  ])("not %s", async (_, headers) => {
    expect((await send({ name: "Ada" }, { headers })).status).toBe(303);
  });

  test("more than a form can hold, other types, and files", async () => {
    const long = await send({ name: "Ada", message: "x".repeat(30_000) });
    expect([long.status, long.text.includes("x".repeat(30_000))]).toEqual([400, true]);
    for (const chars of [600_000, 6_000_000]) {
      expect((await send({ name: "A", message: "x".repeat(chars) })).status).toBe(413);
    }
    expect((await send({}, { body: '{"name":"A"}', headers: { "content-type": "application/json" } })).status).toBe(
      415,
    );
    expect(
      (await send({}, { body: "--", headers: { "content-type": "multipart/form-data; boundary=a" } })).status,
    ).toBe(415);
    const data = new FormData();
    data.set("name", "Ada");
    data.set("message", new File(["x"], "x.txt"));
    const multipart = new Response(data);
    const headers = { "content-type": multipart.headers.get("content-type") ?? "" };
    const withFile = await send({}, { body: new Uint8Array(await multipart.arrayBuffer()), headers });
    expect([withFile.status, withFile.text.includes("Files can't be sent")]).toEqual([400, true]);
    expect(await stored()).toEqual([]);
  });

  test("forms that no page has, and other methods", async () => {
    for (const path of ["/_forms/0123456789abcdef", "/_forms/", "/_forms/x", "/_forms/0123456789abcdef/thanks"]) {
      expect((await send({ name: "Ada" }, { action: path })).status).toBe(404);
      expect((await sites.get(host(), path)).status).toBe(404);
    }
    expect((await sites.get(host(), await actionOf("contact"), {}, "DELETE")).status).toBe(405);
  });

  test("a form of another site, of an unpublished one, and of one that was taken down", async () => {
    const action = await actionOf("contact");
    const other = await makeBuiltProject(owner.userId);
    const elsewhere = `other-${other.projectId}.localhost:3000`;
    await publishSite(owner.ctx, other.projectId, { slug: `other-${other.projectId}` });
    const headers = { origin: `http://${elsewhere}`, "content-type": "application/x-www-form-urlencoded" };
    expect((await sites.get(elsewhere, action, headers, "POST", "name=Ada")).status).toBe(404);
    await unpublishSite(owner.ctx, built.projectId);
    expect((await send({ name: "Ada" }, { action })).status).toBe(404);
    await publishSite(owner.ctx, built.projectId, {});
    await SiteModel.updateOne({ projectId: built.projectId }, { takenDown: { at: new Date(), reason: "Spam" } });
    await publishSite(owner.ctx, other.projectId, { slug: `other-${other.projectId}-2` });
    expect((await send({ name: "Ada" }, { action })).status).toBe(410);
    expect(await stored()).toEqual([]);
  });

  test("what comes too often: nothing typed is lost, another visitor may still send, mails end in one", async () => {
    const action = await actionOf("contact");
    const statuses: number[] = [];
    for (let index = 0; index < 20; index += 1)
      statuses.push((await send({ name: `Ada ${index}` }, { action })).status);
    expect(new Set(statuses)).toEqual(new Set([303]));
    const limited = await send({ name: "Ada again" }, { action });
    expect([limited.status, limited.text.includes('value="Ada again"')]).toEqual([429, true]);
    address += 100;
    expect((await send({ name: "Bob" }, { action })).status).toBe(303);
    expect((await stored()).length).toBe(21);
    const templates = (await mailsTo(email)).map(({ template }) => template);
    expect(templates).toEqual([...Array.from({ length: 10 }, () => "form-submission"), "form-many"]);
  });
});

describe("for the owner, submissions", () => {
  const list = async () => submissionListSchema.parse(await (await call(listRoute, asOwner())).json());

  test("are listed newest first, read and deleted", async () => {
    await send({ name: "Ada" });
    await send({ name: "Bob" });
    const { items, total, unread } = await list();
    expect([total, unread, items.map(({ fields }) => fields[0]?.value)]).toEqual([2, 2, ["Bob", "Ada"]]);
    const [bob] = items;
    const params = { id: built.projectId, sid: bob?.id ?? "" };
    expect((await call(PATCH, asOwner({ method: "PATCH", params, body: '{"isRead":true}' }))).status).toBe(204);
    expect(await list()).toMatchObject({ unread: 1, items: [{ isRead: true }, { isRead: false }] });
    expect((await call(DELETE, asOwner({ method: "DELETE", params }))).status).toBe(204);
    expect((await call(DELETE, asOwner({ method: "DELETE", params }))).status).toBe(404);
    expect((await list()).total).toBe(1);
    // Another project of the same owner doesn't reach it.
    const [ada] = (await list()).items;
    const other = await makeBuiltProject(owner.userId);
    const foreign = { id: other.projectId, sid: ada?.id ?? "" };
    expect((await call(DELETE, asOwner({ method: "DELETE", params: foreign }))).status).toBe(404);
  });

  test("leave as CSV that no spreadsheet runs", async () => {
    await send({ name: "=1+1", message: 'a "b", c' });
    await send({ guests: "@SUM(A1)" }, { action: await actionOf("booking") });
    const answer = await call(csvRoute, asOwner());
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]*submissions\.csv"$/);
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toBe("date,form,page,email,guests,message,name");
    expect(lines[1]).toMatch(/^\d{4}-[^,]+Z,booking,contact\.html,,'@SUM\(A1\),,$/);
    expect(lines[2]).toMatch(/^[^,]+,contact,contact\.html,,,"a ""b"", c",'=1\+1$/);
  });

  test("are in the account's export", async () => {
    await send({ name: "Ada", message: "For the export" });
    const archive = unzipSync(new Uint8Array(await (await call(exportRoute, { cookie: owner.cookie })).arrayBuffer()));
    const path = Object.keys(archive).find((name) => name.endsWith("/submissions.json")) ?? "";
    expect(JSON.parse(strFromU8(archive[path] ?? new Uint8Array()))).toMatchObject([
      { form: "contact", page: "contact.html", fields: [{ value: "Ada" }, {}, { value: "For the export" }] },
    ]);
  });

  test("go with the project", async () => {
    await send({ name: "Ada" });
    // Files that were stored just now wait for a day.
    await purgeProject((await stored())[0]?.projectId ?? expect.fail(), new Date(Date.now() + 3 * 86_400_000));
    expect(await stored()).toEqual([]);
  });
});
