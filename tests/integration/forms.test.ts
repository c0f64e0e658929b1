import { describe, expect, test } from "vitest";
import { publishSite, unpublishSite } from "@/lib/publishing";
import { forgetSites } from "@/lib/publishing/serve/find-site";
import { ProjectModel } from "@/models/project";
import { mailsTo } from "@/tests/support/read-mail";
import { addVersion } from "@/tests/support/site-server";
import { makeBuiltProject } from "../security/support/projects";
import {
  actionOf,
  beforeBody,
  built,
  comeFromElsewhere,
  email,
  host,
  owner,
  PAGE,
  send,
  sites,
  slug,
  stored,
  visitorAddress,
} from "../support/form-site";

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
    expect([mails[0]?.replyTo, mails[0]?.text.includes("your answer goes to ada@example.org")]).toEqual([
      "ada@example.org",
      true,
    ]);
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
      const answer = await send({ name: "Ada <b>", message: "x".repeat(chars) });
      expect([answer.status, answer.text.includes("too much to send")]).toEqual([413, true]);
      // As far as it was read, under what the page calls it.
      expect(answer.text).toMatch(/<label>Your name<textarea readonly[^>]*>\nAda &lt;b&gt;<\/textarea>/);
      expect(/<label>Message<textarea[^>]*>\n(x+)</.exec(answer.text)?.[1]?.length).toBeGreaterThan(500_000);
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
      const sent = await send({ name: "Ada", message: "Long words" }, { action: path });
      expect(sent.status).toBe(404);
      expect((await sites.get(host(), path)).status).toBe(404);
    }
    expect((await sites.get(host(), await actionOf("contact"), {}, "DELETE")).status).toBe(405);
  });

  test("a form that went with a new release gives back what was typed", async () => {
    const action = await actionOf("contact");
    await addVersion(built, { "contact.html": '<!doctype html><html lang="fr"><p>Fermé</p></html>' });
    await publishSite(owner.ctx, built.projectId, { slug });
    const sent = await send({ name: "Ada", message: "One\r\n<two>", _homepage: "" }, { action });
    expect([sent.status, sent.text.includes("This form isn")]).toEqual([404, true]);
    expect(sent.text).toMatch(/<label>message<textarea[^>]*>\nOne\r\n&lt;two&gt;<\/textarea>/);
    expect(sent.text).not.toContain("_homepage");
  });

  test("before its body is read, where the headers say enough", async () => {
    const action = await actionOf("contact");
    const form = "application/x-www-form-urlencoded";
    const own = { origin: `http://${host()}`, "content-type": form };
    const refused: [number, Record<string, string>][] = [
      [403, { ...own, origin: "https://evil.example" }],
      [415, { ...own, "content-type": "application/json" }],
      [413, { ...own, "content-length": String(17 * 1024 * 1024) }],
    ];
    for (const [status, headers] of refused) {
      expect(await beforeBody(action, headers)).toMatchObject({ status, connection: "close" });
    }
    const visitor = { ...own, "x-forwarded-for": visitorAddress() };
    for (let index = 0; index < 40; index += 1) await send({ name: "" }, { action });
    const flood = await beforeBody(action, visitor);
    expect(flood).toMatchObject({ status: 429, connection: "close" });
    expect(flood.text).toContain("Please wait");
  });

  test("a page that is costly to fill in again comes as a plain one, with what was typed", async () => {
    const large = PAGE.replace("</body>", `<!-- ${"x".repeat(300_000)} --></body>`);
    await addVersion(built, { "contact.html": large });
    await publishSite(owner.ctx, built.projectId, { slug });
    const wrong = await send({ name: "", message: "Long words" });
    expect([wrong.status, wrong.body.length < 10_000]).toEqual([400, true]);
    expect(wrong.text).toContain("Please fill in: Your name.");
    expect(wrong.text).toMatch(/<label>Message<textarea[^>]*>\nLong words</);
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
    const takenDown = { at: new Date(), reason: "Spam", from: "everywhere" as const };
    await ProjectModel.updateOne({ _id: built.projectId }, { takenDown });
    forgetSites();
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
    comeFromElsewhere();
    expect((await send({ name: "Bob" }, { action })).status).toBe(303);
    expect((await stored()).length).toBe(21);
    const templates = (await mailsTo(email)).map(({ template }) => template);
    expect(templates).toEqual([...Array.from({ length: 10 }, () => "form-submission"), "form-many"]);
  });
});
