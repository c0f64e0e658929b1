import { Types } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as publishRoute } from "@/app/api/projects/[id]/site/route";
import { projectEntries } from "@/lib/accounts/export-projects";
import { sha256 } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { deleteProject, restoreProject } from "@/lib/projects";
import { purgeProject } from "@/lib/projects/purge-project";
import { changeSite, getSite, listReleases, listSites, publishSite, unpublishSite } from "@/lib/publishing";
import { forgetSites } from "@/lib/publishing/serve/find-site";
import { closeCompiler } from "@/lib/stacks";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { ReleaseModel } from "@/models/release";
import { SiteModel } from "@/models/site";
import { UserModel } from "@/models/user";
import { VersionModel } from "@/models/version";
import { addVersion, type SiteGet, startSites } from "@/tests/support/site-server";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

let owner: Person;
let built: Built;
let sites: Awaited<ReturnType<typeof startSites>>;
const get: SiteGet = (...asked) => sites.get(...asked);

beforeAll(async () => {
  sites = await startSites();
});
afterAll(async () => {
  sites.end();
  await closeCompiler();
});
beforeEach(async () => {
  owner = await makePerson("Owner");
  await Promise.all([SiteModel.deleteMany({}), ReleaseModel.deleteMany({})]);
  built = await makeBuiltProject(owner.userId);
});

const publish = (input = {}) => publishSite(owner.ctx, built.projectId, input);

describe("publishing", () => {
  test("serves the current version, compiled, at a slug from the name, and costs nothing", async () => {
    const before = await UserModel.findById(owner.userId).orFail().lean();
    const site = await publish();
    expect(site).toMatchObject({ slug: "miette", url: "http://miette.localhost:3000", isPublished: true });
    const page = await get("miette.localhost");
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.text).toContain("<h1>Miette</h1>");
    expect(page.text).not.toContain("<script");
    const css = await get("miette.localhost:3000", "/assets/site.css");
    expect(css.text).toContain(".bg-page");
    const after = await UserModel.findById(owner.userId).orFail().lean();
    expect(after.balanceCenticredits).toBe(before.balanceCenticredits);
  });

  test("a double click, or two tabs, make one release at one slug", async () => {
    const sites = await Promise.all([publish(), publish(), publish(), publish()]);
    expect(new Set(sites.map(({ slug }) => slug))).toEqual(new Set(["miette"]));
    expect(await ReleaseModel.countDocuments({})).toBe(1);
    expect(await listReleases(owner.ctx, built.projectId, { page: 1, perPage: 10 })).toMatchObject({
      total: 1,
      items: [{ number: 1, versionNumber: 1, isServed: true }],
    });
  });

  test("a draft is not served before it is published; an earlier release comes back as it was", async () => {
    await publish();
    await addVersion(built, { "index.html": "<!doctype html><title>2</title><h1>A draft</h1>" });
    expect((await get("miette.localhost")).text).toContain("<h1>Miette</h1>");
    expect(await publish()).toMatchObject({ versionNumber: 2 });
    expect((await get("miette.localhost")).text).toContain("A draft");
    expect(await publish({ versionId: built.versionId })).toMatchObject({ versionNumber: 1 });
    expect((await get("miette.localhost")).text).toContain("<h1>Miette</h1>");
    const { items } = await listReleases(owner.ctx, built.projectId, { page: 1, perPage: 10 });
    expect(items.map(({ number, isServed }) => [number, isServed])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test("unpublished, its address says nothing of it, and stays the project's", async () => {
    await publish();
    await unpublishSite(owner.ctx, built.projectId);
    const gone = await get("miette.localhost");
    expect(gone.status).toBe(404);
    expect(gone.text).not.toContain("Miette");
    expect(gone.text).toEqual((await get("never-published.localhost")).text);
    expect(await getSite(owner.ctx, built.projectId)).toMatchObject({ site: { isPublished: false, slug: "miette" } });
    const other = await makeBuiltProject(owner.userId);
    expect(await publishSite(owner.ctx, other.projectId, {})).toMatchObject({ slug: "miette-2" });
    expect(await publish()).toMatchObject({ slug: "miette" });
  });

  test("a deleted project is not served; taken back, it is", async () => {
    await publish();
    await deleteProject(owner.ctx, built.projectId);
    forgetSites();
    expect((await get("miette.localhost")).status).toBe(404);
    expect(await listSites(owner.ctx, { page: 1, perPage: 10 })).toEqual({ items: [], total: 0 });
    await restoreProject(owner.ctx, built.projectId);
    forgetSites();
    expect((await get("miette.localhost")).status).toBe(200);
  });

  test("another process's change shows within a second", async () => {
    await publish();
    expect((await get("miette.localhost")).status).toBe(200);
    await SiteModel.updateOne({ slug: "miette" }, { $set: { releaseId: null } });
    await expect.poll(async () => (await get("miette.localhost")).status).toBe(404);
  });

  test("is refused before the first build, without a home page, for another project's version, and when taken down", async () => {
    const second = await makeBuiltProject(owner.userId);
    await expect(publish({ versionId: second.versionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await VersionModel.updateOne({ _id: second.versionId }, { $pull: { files: { path: "index.html" } } });
    await expect(publishSite(owner.ctx, second.projectId, {})).rejects.toMatchObject({ code: "CONFLICT" });
    await ProjectModel.updateOne({ _id: second.projectId }, { headVersionId: null });
    await expect(publishSite(owner.ctx, second.projectId, {})).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await SiteModel.countDocuments({ projectId: second.projectId })).toBe(0);
    await publish();
    const takenDown = { at: new Date(), reason: "Phishing", from: "everywhere" as const };
    await ProjectModel.updateOne({ _id: built.projectId }, { takenDown });
    forgetSites();
    expect((await get("miette.localhost")).status).toBe(410);
    await expect(publish()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the slug", () => {
  test("is normalised, changed, and the former one leads there with path and query", async () => {
    expect(await publish({ slug: " Crème Brûlée " })).toMatchObject({ slug: "creme-brulee" });
    const moved = await changeSite(owner.ctx, built.projectId, { slug: "miette-lyon" });
    expect(moved).toMatchObject({ slug: "miette-lyon", formerSlugs: ["creme-brulee"] });
    const answer = await get("creme-brulee.localhost", "/a/b?c=d");
    expect([answer.status, answer.headers.location]).toEqual([308, "http://miette-lyon.localhost:3000/a/b?c=d"]);
    const back = await changeSite(owner.ctx, built.projectId, { slug: "creme-brulee" });
    expect(back).toMatchObject({ slug: "creme-brulee", formerSlugs: ["miette-lyon"] });
  });

  test("belongs to one site, its former ones too", async () => {
    await publish({ slug: "first" });
    await changeSite(owner.ctx, built.projectId, { slug: "second" });
    const other = await makeBuiltProject(owner.userId);
    for (const slug of ["first", "second"]) {
      await expect(publishSite(owner.ctx, other.projectId, { slug })).rejects.toMatchObject({ code: "CONFLICT" });
    }
    const both = await Promise.allSettled([
      publishSite(owner.ctx, other.projectId, { slug: "third" }),
      changeSite(owner.ctx, built.projectId, { slug: "third" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is never lost by moves at the same moment", async () => {
    await publish({ slug: "first" });
    await Promise.all(["second", "third", "fourth"].map((slug) => changeSite(owner.ctx, built.projectId, { slug })));
    const site = await SiteModel.findOne({}).orFail().lean();
    expect(site.slugs.toSorted()).toEqual(["first", "fourth", "second", "third"]);
    expect(site.slugs.at(-1)).toBe(site.slug);
  });

  test("never goes free while the site lives: five former ones are kept, and no sixth is made", async () => {
    await publish({ slug: "name-0" });
    const move = (slug: string) => changeSite(owner.ctx, built.projectId, { slug });
    for (let at = 1; at <= 5; at += 1) await move(`name-${at}`);
    await expect(move("name-6")).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("5") });
    expect(await move("name-0")).toMatchObject({ slug: "name-0" });
    const stranger = await makePerson("Stranger");
    const other = await makeBuiltProject(stranger.userId);
    await expect(publishSite(stranger.ctx, other.projectId, { slug: "name-1" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await get("name-1.localhost")).headers.location).toBe("http://name-0.localhost:3000/");
  });

  test("can be a new one ten times a day and account; one that is taken doesn't count", async () => {
    const tries = Array.from({ length: 3 }, (_, at) => at);
    await publish({ slug: "a-name" });
    for (const at of tries) {
      const next = await makeBuiltProject(owner.userId);
      await expect(publishSite(owner.ctx, next.projectId, { slug: "a-name" })).rejects.toMatchObject({
        code: "CONFLICT",
      });
      await publishSite(owner.ctx, next.projectId, { slug: `b-name-${at}` });
      await changeSite(owner.ctx, next.projectId, { slug: `c-name-${at}` });
      await changeSite(owner.ctx, next.projectId, { slug: `d-name-${at}` });
    }
    await expect(publishSite(owner.ctx, built.projectId, { slug: "e-name" })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
    expect(await changeSite(owner.ctx, built.projectId, { slug: "a-name" })).toMatchObject({ slug: "a-name" });
  });

  test("is proposed where the name has no letters for one", async () => {
    await ProjectModel.updateOne({ _id: built.projectId }, { name: "パン屋", shortId: "VEC-3f9a2c" });
    expect(await publish()).toMatchObject({ slug: "site-vec-3f9a2c" });
  });
});

test("an unverified account can't publish where a mail service could ask for its proof", async () => {
  const kept = env().sendgrid;
  Object.assign(env(), { sendgrid: { apiKey: "k", from: "a@example.org" } });
  try {
    const refused = await call(publishRoute, {
      method: "POST",
      params: { id: built.projectId },
      cookie: owner.cookie,
      body: {},
    });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { message: /verify your e-mail address/ } });
    await UserModel.updateOne({ _id: owner.userId }, { emailProvedAt: new Date() });
    expect(await publish()).toMatchObject({ isPublished: true });
  } finally {
    Object.assign(env(), { sendgrid: kept });
  }
});

test("the account's export says where a project stands and what was published", async () => {
  await publish({ slug: "first-name" });
  await changeSite(owner.ctx, built.projectId, { slug: "second-name" });
  const texts: string[] = [];
  for await (const { path, content } of projectEntries(new Types.ObjectId(owner.userId))) {
    if (path.endsWith("/site.json")) for await (const part of content) texts.push(Buffer.from(part).toString("utf8"));
  }
  expect(JSON.parse(texts.join(""))).toMatchObject({
    slug: "second-name",
    slugs: ["first-name", "second-name"],
    isPublished: true,
    releases: [{ number: 1, versionNumber: 1 }],
  });
});

test("a purge takes site, releases and their bodies; a body that another site serves stays", async () => {
  await publish({ slug: "mine" });
  const other = await makeBuiltProject((await makePerson("Other")).userId);
  const kept = await ReleaseModel.findOne({}).orFail().lean();
  await addVersion(built, { "index.html": "<!doctype html><title>Only here</title>" });
  await publish();
  const only = sha256("<!doctype html><title>Only here</title>");
  const later = new Date(Date.now() + 2 * 24 * 60 * 60 * 1_000);
  await VersionModel.deleteMany({ projectId: { $nin: [built.projectId, other.projectId] } });
  expect(await purgeProject(new Types.ObjectId(built.projectId), later)).toBe(true);
  expect(await SiteModel.countDocuments({ slugs: "mine" })).toBe(0);
  expect(await ReleaseModel.countDocuments({ siteId: kept.siteId })).toBe(0);
  expect(await BlobModel.exists({ _id: only })).toBeNull();
  const shared = await VersionModel.findById(other.versionId).orFail().lean();
  expect(await BlobModel.countDocuments({ _id: { $in: shared.files.map((file) => file.sha256) } })).toBe(2);
});
