import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getVisits, listReports, onFormRequest, publishSite } from "@/lib/publishing";
import { forgetSites } from "@/lib/publishing/serve/find-site";
import { writeVisits } from "@/lib/publishing/visits/count-visit";
import { closeCompiler } from "@/lib/stacks";
import { SiteModel } from "@/models/site";
import { SiteReportModel } from "@/models/site-report";
import { SiteVisitModel } from "@/models/site-visit";
import { addVersion, startSites } from "@/tests/support/site-server";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

const HOST = "miette.localhost";
const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
const REPORT = "/.well-known/report-abuse";

let owner: Person;
let operator: Person;
let built: Built;
let sites: Awaited<ReturnType<typeof startSites>>;

beforeAll(async () => {
  sites = await startSites();
});
afterAll(async () => {
  sites.end();
  await closeCompiler();
});
beforeEach(async () => {
  [owner, operator] = [await makePerson("Owner"), await makePerson("Operator")];
  await Promise.all([SiteModel.deleteMany({}), SiteVisitModel.deleteMany({}), SiteReportModel.deleteMany({})]);
  built = await makeBuiltProject(owner.userId);
  await addVersion(built, { "about.html": "<!doctype html><title>About</title><h1>About</h1>" });
  await publishSite(owner.ctx, built.projectId, { slug: "miette" });
  await writeVisits();
  await SiteVisitModel.deleteMany({});
});

describe("visits", () => {
  const visits = async () => {
    await writeVisits();
    return getVisits(owner.ctx, built.projectId);
  };

  test("are counted by page, day and the host that led there", async () => {
    await sites.get(HOST, "/", { ...BROWSER, referer: "https://www.search.example/?q=bread" });
    await sites.get(HOST, "/?utm_source=x", { ...BROWSER, referer: `http://${HOST}/about` });
    await sites.get(HOST, "/about", { ...BROWSER, referer: "https://search.example/" });
    const counted = await visits();
    expect(counted.days).toHaveLength(30);
    expect(counted.days.at(-1)).toEqual({ day: new Date().toISOString().slice(0, 10), views: 3 });
    expect(counted).toMatchObject({
      views: 3,
      pages: [
        { key: "/", views: 2 },
        { key: "/about.html", views: 1 },
      ],
      referrers: [{ key: "search.example", views: 2 }],
    });
  });

  test("leave nothing of the visitor behind, and set no cookie", async () => {
    const answer = await sites.get(HOST, "/", {
      ...BROWSER,
      "x-forwarded-for": "198.51.100.77",
      referer: "https://a.example/secret?token=1",
      cookie: "a=b",
    });
    expect(answer.headers).not.toHaveProperty("set-cookie");
    await writeVisits();
    const kept = JSON.stringify(await SiteVisitModel.find({}).lean());
    expect(kept).toContain("a.example");
    for (const secret of ["198.51.100.77", "127.0.0.1", "Firefox", "secret", "token"]) {
      expect(kept).not.toContain(secret);
    }
  });

  test("are of people who look at pages: no robot, no HEAD, no file, no wrong address, no prefetch", async () => {
    await sites.get(HOST, "/", { "user-agent": "Googlebot/2.1" });
    await sites.get(HOST, "/");
    await sites.get(HOST, "/", BROWSER, "HEAD");
    await sites.get(HOST, "/assets/site.css", BROWSER);
    await sites.get(HOST, "/nothing", BROWSER);
    await sites.get(HOST, "/", { ...BROWSER, "sec-purpose": "prefetch;prerender" });
    expect((await visits()).views).toBe(0);
  });

  test("add up from every process, and made-up referrers stay bounded for the day", async () => {
    const come = async (first: number): Promise<void> => {
      for (let count = first; count < first + 70; count += 1) {
        await sites.get(HOST, "/", { ...BROWSER, referer: `https://r${count}.example/` });
      }
      await writeVisits();
      // As in another process, or after a restart.
      Reflect.deleteProperty(globalThis, Symbol.for("vectort.site-visits"));
    };
    await come(0);
    await come(70);
    await come(140);
    await come(0);
    expect((await visits()).views).toBe(280);
    expect(await SiteVisitModel.countDocuments({ kind: "referrer" })).toBe(101);
    expect(await SiteVisitModel.findOne({ kind: "referrer", key: "r0.example" }).lean()).toMatchObject({ count: 2 });
    expect(await SiteVisitModel.findOne({ kind: "referrer", key: "…" }).lean()).toMatchObject({ count: 110 });
  });

  test("of more pages than a site can have at once count together", async () => {
    const paths = Array.from({ length: 300 }, (_, index) => `p${index}.html`);
    for (const folder of ["first", "second"]) {
      await addVersion(built, Object.fromEntries(paths.map((path) => [`${folder}/${path}`, "<title>P</title>"])));
      await publishSite(owner.ctx, built.projectId, {});
      for (const path of paths) await sites.get(HOST, `/${folder}/${path}`, BROWSER);
    }
    expect((await visits()).views).toBe(600);
    expect(await SiteVisitModel.countDocuments({ kind: "page" })).toBe(501);
  });
});

/** Sends the report form. */
async function report(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<number> {
  const body = new URLSearchParams(fields).toString();
  const { port } = sites;
  return new Promise((done, fail) => {
    const sent = request({
      host: "127.0.0.1",
      port,
      path: REPORT,
      method: "POST",
      headers: { host: HOST, ...headers },
    });
    sent.on("response", (response) => done(response.resume().statusCode ?? 0)).on("error", fail);
    sent.end(body);
  });
}
const BAD = { kind: "phishing" as const, text: "It asks for my bank's password.", email: "" };

describe("a report of abuse", () => {
  test("is taken at the same address on every site, and no page of the site shows it", async () => {
    const form = await sites.get(HOST, REPORT);
    expect(form.status).toBe(200);
    expect(form.text).toContain("<form");
    expect((await sites.get(HOST, "/")).text).not.toContain("report");
    expect(await report({ ...BAD, email: "eve@example.org" })).toBe(200);
    const { items } = await listReports(operator.ctx, built.projectId, { page: 1, perPage: 10 });
    expect(items).toMatchObject([{ kind: "phishing", text: BAD.text, email: "eve@example.org", isOpen: true }]);
  });

  test("that doesn't fit, comes from another site, is too long or comes too often is refused", async () => {
    expect(await report({ ...BAD, text: "short" })).toBe(400);
    expect(await report({ ...BAD, kind: "boredom" })).toBe(400);
    expect(await report({ ...BAD, email: "nobody" })).toBe(400);
    expect(await report(BAD, { origin: "https://evil.example" })).toBe(403);
    expect(await report({ ...BAD, text: "x".repeat(40_000) })).toBe(413);
    expect(await SiteReportModel.countDocuments({})).toBe(0);
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await report(BAD, { origin: `http://${HOST}` }));
    expect(answers.at(-1)).toBe(429);
    expect(await SiteReportModel.countDocuments({})).toBeLessThanOrEqual(5);
  });
});

test("forms of a site go to whoever registered for them, and nowhere else", async () => {
  expect((await sites.get(HOST, "/_forms/1", {}, "POST")).status).toBe(405);
  onFormRequest(async (_, response, site) => {
    response.writeHead(202).end(site.projectId);
  });
  forgetSites();
  const answer = await sites.get(HOST, "/_forms/1?a=b", {}, "POST");
  expect([answer.status, answer.text]).toEqual([202, built.projectId]);
  expect((await sites.get("nobody.localhost", "/_forms/1", {}, "POST")).status).toBe(404);
});
