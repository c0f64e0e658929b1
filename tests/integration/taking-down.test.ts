import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as reportRoute } from "@/app/api/reports/route";
import { connectDb } from "@/lib/platform/db";
import { createSharedPreviewUrl, servePreview } from "@/lib/preview";
import { findSharedProject, forkProject, getShare, listShowcase, patchProject } from "@/lib/projects";
import {
  changeSite,
  closeReports,
  listCopies,
  listReports,
  publishSite,
  putBack,
  searchShown,
  takeDown,
} from "@/lib/publishing";
import { closeCompiler } from "@/lib/stacks";
import { ProjectModel } from "@/models/project";
import { SiteModel } from "@/models/site";
import { SiteReportModel } from "@/models/site-report";
import { UserModel } from "@/models/user";
import { mailsTo } from "@/tests/support/read-mail";
import { setEnv } from "@/tests/support/set-env";
import { addVersion, startSites } from "@/tests/support/site-server";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

const HOST = "miette.localhost";
const WHY = { reason: "Phishing for a bank", from: "everywhere" as const };

let owner: Person;
let operator: Person;
let stranger: Person;
let built: Built;
let sites: Awaited<ReturnType<typeof startSites>>;

beforeAll(async () => {
  setEnv({ RATE_LIMIT_FACTOR: "1000", ADMIN_EMAILS: "op@example.org,second@example.org" });
  await connectDb();
  sites = await startSites();
});
afterAll(async () => {
  sites.end();
  await closeCompiler();
});
beforeEach(async () => {
  await UserModel.deleteMany({ email: { $in: ["op@example.org", "second@example.org"] } });
  owner = await makePerson("Owner");
  operator = await makePerson("Operator", "op@example.org");
  stranger = await makePerson("Stranger");
  for (const name of ["sites", "sitereports", "projects", "mails"]) {
    await UserModel.db.collection(name).deleteMany({});
  }
  built = await makeBuiltProject(owner.userId);
});

const share = (visibility: "private" | "public" | "listed", by = owner, id = built.projectId) =>
  patchProject(by.ctx, id, { visibility });
const publish = (by = owner, id = built.projectId, slug = "miette") => publishSite(by.ctx, id, { slug });
const search = async (asked = {}) =>
  (await searchShown(operator.ctx, { page: 1, perPage: 10, query: "", ...asked })).items;
const closed = { code: "FORBIDDEN", message: expect.stringContaining("Phishing for a bank") };

/** The word in the project's link. */
async function tokenOf(): Promise<string> {
  return (await ProjectModel.findById(built.projectId).orFail().lean()).shareToken ?? "";
}
const report = async (token: string, fields = {}): Promise<number> => {
  const body = { token, kind: "phishing", text: "It asks for my bank's password.", ...fields };
  return (await call(reportRoute, { method: "POST", body })).status;
};
const mailed = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

describe("a project that operators took down", () => {
  test("is seen by nobody else: site, link, showcase, open previews and forks; put back, all is where it was", async () => {
    await publish();
    await share("listed");
    const token = await tokenOf();
    const shared = await findSharedProject(token);
    const url = shared ? createSharedPreviewUrl(shared) : "";
    const look = async () =>
      (await servePreview(new Request(url), new URL(url).pathname.split("/")[2] ?? "", "index.html")).status;
    const seen = async () => ({
      site: (await sites.get(HOST)).status,
      link: (await findSharedProject(token)) !== null,
      showcase: (await listShowcase(1)).items.length,
      preview: await look(),
      fork: await forkProject(stranger.ctx, built.projectId, {}).then(
        () => "made",
        ({ code }) => code,
      ),
    });
    const before = await seen();
    expect(before).toEqual({ site: 200, link: true, showcase: 1, preview: 200, fork: "made" });
    await takeDown(operator.ctx, built.projectId, WHY);
    expect(await seen()).toEqual({ site: 410, link: false, showcase: 0, preview: 403, fork: "NOT_FOUND" });
    expect(await getShare(owner.ctx, built.projectId)).toMatchObject({
      url: null,
      takenDown: { reason: "Phishing for a bank", from: "everywhere" },
    });
    await putBack(operator.ctx, built.projectId);
    expect(await seen()).toEqual(before);
  });

  test("can't be shown again by its owner: published, moved, shared, forked or brought in anew", async () => {
    await publish();
    await takeDown(operator.ctx, built.projectId, WHY);
    await expect(publish()).rejects.toMatchObject(closed);
    await expect(changeSite(owner.ctx, built.projectId, { slug: "another-name" })).rejects.toMatchObject(closed);
    await expect(share("public")).rejects.toMatchObject(closed);
    await expect(forkProject(owner.ctx, built.projectId, {})).rejects.toMatchObject(closed);
    const twin = await makeBuiltProject(owner.userId);
    await expect(publish(owner, twin.projectId, "twin")).rejects.toMatchObject(closed);
    await expect(share("listed", owner, twin.projectId)).rejects.toMatchObject(closed);
    await addVersion(twin, { "index.html": "<!doctype html><title>Mine</title><h1>Another page</h1>" });
    expect(await publish(owner, twin.projectId, "twin")).toMatchObject({ isPublished: true });
    await share("private");
    await putBack(operator.ctx, built.projectId);
    expect(await publish()).toMatchObject({ isPublished: true, takenDown: null });
  });

  test("closes nobody else's project that has the same page: that is for operators to judge", async () => {
    await takeDown(operator.ctx, built.projectId, WHY);
    const theirs = await makeBuiltProject(stranger.userId);
    expect(await publish(stranger, theirs.projectId, "theirs")).toMatchObject({ isPublished: true });
  });

  test("is taken down once, its reports are closed, and its owner is told why", async () => {
    await publish();
    await share("public");
    expect(await report(await tokenOf())).toBe(201);
    const both = await Promise.allSettled([1, 2].map(() => takeDown(operator.ctx, built.projectId, WHY)));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { email } = await UserModel.findById(owner.userId).orFail().lean();
    const [mail, ...others] = await mailsTo(email);
    expect([mail?.template, others]).toEqual(["site-taken-down", []]);
    expect(mail?.text).toContain("Phishing for a bank");
    expect(mail?.text).toContain("http://miette.localhost:3000");
    expect(await search({ state: "reported" })).toEqual([]);
  });

  test("in the showcase alone, keeps its link and its site, and can't be listed again", async () => {
    await publish();
    await share("listed");
    const reason = "Nothing but a test";
    await takeDown(operator.ctx, built.projectId, { reason, from: "showcase" });
    expect((await listShowcase(1)).items).toEqual([]);
    expect(await findSharedProject(await tokenOf())).toMatchObject({ isListed: false });
    expect((await sites.get(HOST)).status).toBe(200);
    const { email } = await UserModel.findById(owner.userId).orFail().lean();
    expect(await mailed(email)).toEqual(["project-unlisted"]);
    await share("public");
    await expect(share("listed")).rejects.toMatchObject({ message: expect.stringContaining(reason) });
    // More can be done later, and less can't.
    await takeDown(operator.ctx, built.projectId, WHY);
    await expect(takeDown(operator.ctx, built.projectId, { reason, from: "showcase" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await sites.get(HOST)).status).toBe(410);
  });
});

describe("copies", () => {
  test("are found through forks of forks and by the home page, as far as others see them", async () => {
    await share("public");
    const fork = await forkProject(stranger.ctx, built.projectId, {});
    await addVersion({ projectId: fork.id, versionId: fork.versionId ?? "" }, { "index.html": "<h1>Changed</h1>" });
    await share("public", stranger, fork.id);
    const other = await makePerson("Other");
    const second = await forkProject(other.ctx, fork.id, {});
    await publish(other, second.id, "second-fork");
    const reimported = await makeBuiltProject(other.userId, { name: "Brought in" });
    await publish(other, reimported.projectId, "brought-in");
    await makeBuiltProject(other.userId, { name: "Private" });
    const found = async () => (await listCopies(operator.ctx, built.projectId)).items.map(({ id }) => id);
    expect(await found()).toEqual([reimported.projectId, second.id, fork.id]);
    await takeDown(operator.ctx, second.id, WHY);
    expect(await found()).toEqual([reimported.projectId, fork.id]);
    expect((await sites.get("second-fork.localhost")).status).toBe(410);
  });
});

describe("operators", () => {
  test("find what is published, shared and reported: by address, link, id and state", async () => {
    expect(await search()).toEqual([]);
    await publish();
    const shared = await makeBuiltProject(owner.userId, { name: "Only shared" });
    await share("listed", owner, shared.projectId);
    const link = (await getShare(owner.ctx, shared.projectId)).url ?? "";
    const { id: siteId } = await SiteModel.findOne({}).orFail();
    for (const query of ["miet", "http://miette.localhost:3000/about", siteId, built.projectId]) {
      expect(await search({ query })).toMatchObject([{ id: built.projectId, site: { slug: "miette" }, share: null }]);
    }
    expect(await search({ query: link })).toMatchObject([{ id: shared.projectId, share: { isListed: true } }]);
    expect(await search({ query: owner.userId })).toHaveLength(2);
    for (const query of ["iette", "x.*", "f".repeat(24)]) expect(await search({ query })).toEqual([]);
    const ids = async (state: string) => (await search({ state })).map(({ id }) => id);
    expect([await ids("published"), await ids("shared")]).toEqual([[built.projectId], [shared.projectId]]);
    await report(link.split("/").at(-1) ?? "");
    expect(await ids("reported")).toEqual([shared.projectId]);
    await takeDown(operator.ctx, built.projectId, WHY);
    expect([await ids("published"), await ids("takenDown")]).toEqual([[], [built.projectId]]);
    expect((await searchShown(operator.ctx, { page: 2, perPage: 1, query: "" })).total).toBe(2);
  });

  test("get one mail of a project's reports until they have looked, and what was shared can be reported", async () => {
    await makePerson("Second", "second@example.org");
    await share("public");
    const token = await tokenOf();
    const statuses = await Promise.all(Array.from({ length: 4 }, () => report(token, { email: "eve@example.org" })));
    expect(new Set(statuses)).toEqual(new Set([201]));
    const { items } = await listReports(operator.ctx, built.projectId, { page: 1, perPage: 10 });
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ kind: "phishing", email: "eve@example.org", isOpen: true });
    expect(items[0]?.url).toMatch(new RegExp(`/p/${token}$`));
    for (const address of ["op@example.org", "second@example.org"]) {
      expect(await mailed(address)).toEqual(["abuse-reported"]);
    }
    const [mail] = await mailsTo("op@example.org");
    expect(mail?.text).toContain(`/admin/sites?query=${built.projectId}`);
    expect(mail?.text).not.toContain("my bank's password");
    await closeReports(operator.ctx, built.projectId);
    await report(token);
    await report(token);
    expect(await mailed("op@example.org")).toEqual(["abuse-reported", "abuse-reported"]);
  });

  test("are told nothing that doesn't fit, and nothing of what isn't shared", async () => {
    await share("public");
    const token = await tokenOf();
    for (const fields of [{ text: "short" }, { kind: "boredom" }, { email: "nobody" }]) {
      expect(await report(token, fields)).toBe(400);
    }
    await share("private");
    expect(await report(token)).toBe(404);
    expect(await report("x".repeat(32))).toBe(404);
    expect(await SiteReportModel.countDocuments({})).toBe(0);
  });
});
