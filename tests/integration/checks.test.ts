import { Types } from "mongoose";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as readShared } from "@/app/api/shared/[token]/thumbnail/route";
import { GET as follow } from "@/app/api/versions/[id]/events/route";
import { GET as readOwn } from "@/app/api/versions/[id]/thumbnail/route";
import { getChecks, sharedThumbnailUrl } from "@/lib/checks";
import { checkVersion } from "@/lib/checks/check-version";
import { claimCheck } from "@/lib/checks/claim-check";
import { findUnchecked } from "@/lib/checks/find-unchecked";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { deleteProject, findSharedProject, patchProject, purgeDeletedProjects } from "@/lib/projects";
import { STATIC_CHECK_IDS } from "@/lib/schemas/check";
import { ProjectModel } from "@/models/project";
import { ScreenshotModel } from "@/models/screenshot";
import { type VersionCheckDoc, VersionCheckModel } from "@/models/version-check";
import { addRunVersion } from "@/tests/support/add-version";
import { makeProject } from "@/tests/support/make-project";
import { asUser, makeUser, sessionCookieOf } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { call } from "../security/support/call";

const SOUND =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bread</title><meta name="description" content="Daily."></head><body><h1>Bread</h1></body></html>';
const BROKEN = SOUND.replace("</body>", '<a href="gone.html">Gone</a></body>');

setEnv({ CHECKER_URL: "off" });

async function makeVersion(html = SOUND, of?: Awaited<ReturnType<typeof makeProject>>) {
  const project = of ?? (await makeProject());
  const { versionId } = await addRunVersion(String(project.projectId), "A bakery", { "index.html": html });
  return { ...project, versionId, ctx: asUser(project.ownerId) };
}

/** Checks whatever waits, as the job does. */
async function checkAll(): Promise<VersionCheckDoc[]> {
  const done: VersionCheckDoc[] = [];
  for (let check = await claimCheck(); check; check = await claimCheck()) {
    await checkVersion(check);
    done.push(check);
  }
  return done;
}

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
beforeEach(async () => {
  await checkAll();
});

describe("a version", () => {
  test("is found and checked once, without anybody asking, and without a browser honestly", async () => {
    const { ctx, versionId } = await makeVersion(BROKEN);
    await findUnchecked();
    await findUnchecked();
    expect(await VersionCheckModel.countDocuments({ versionId })).toBe(1);
    expect(await getChecks(ctx, versionId)).toMatchObject({ state: "pending", items: [] });
    expect(await checkAll()).toHaveLength(1);
    const checks = await getChecks(ctx, versionId);
    const statusOf = (id: string) => checks.items.find((item) => item.id === id);
    expect(checks.state).toBe("done");
    expect(statusOf("links")).toMatchObject({
      status: "failed",
      evidence: "index.html: the link to “gone.html” leads nowhere",
    });
    expect(statusOf("html")).toMatchObject({ status: "passed", evidence: "" });
    expect(statusOf("axe")).toMatchObject({ status: "skipped", evidence: "There is no browser here to look with." });
    expect(checks.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await checkAll()).toHaveLength(0);
  });

  test("has the fingerprint of its failures, and none without", async () => {
    const project = await makeProject();
    const versions = [BROKEN, BROKEN.replace("Daily", "Fresh"), SOUND];
    const ids: string[] = [];
    for (const html of versions) ids.push((await makeVersion(html, project)).versionId);
    await findUnchecked();
    await checkAll();
    const ctx = asUser(project.ownerId);
    const [first, second, third] = await Promise.all(ids.map(async (id) => (await getChecks(ctx, id)).fingerprint));
    expect(first).not.toBeNull();
    expect(second).toBe(first);
    expect(third).toBeNull();
  });

  test("that is older than the process is checked when it is looked at", async () => {
    const { ctx, versionId } = await makeVersion();
    expect((await getChecks(ctx, versionId)).state).toBe("pending");
    expect(await checkAll()).toHaveLength(1);
  });

  test("is nobody else's", async () => {
    const { versionId } = await makeVersion();
    await expect(getChecks(await makeUser(), versionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("takes its checks along when its project goes for good", async () => {
    const { ctx, projectId, versionId } = await makeVersion();
    await findUnchecked();
    await checkAll();
    const picture = { versionId, projectId, kind: "thumbnail" as const, data: Buffer.from("x"), createdAt: new Date() };
    await ScreenshotModel.create(picture);
    await deleteProject(ctx, String(projectId));
    await purgeDeletedProjects(new Date(Date.now() + 32 * 24 * 60 * 60 * 1_000));
    expect(await VersionCheckModel.exists({ projectId })).toBeNull();
    expect(await ScreenshotModel.exists({ projectId })).toBeNull();
  });
});

describe("the line", () => {
  test("takes accounts by turns: one version does not wait for another account's many", async () => {
    const many = await makeProject();
    for (let count = 0; count < 4; count += 1) await makeVersion(SOUND, many);
    const one = await makeVersion();
    await findUnchecked();
    const owners = (await checkAll()).map(({ ownerId }) => String(ownerId));
    expect(owners).toHaveLength(5);
    expect(owners.indexOf(one.ownerId)).toBeLessThan(2);
  });

  test("gives an account one place at a time", async () => {
    const project = await makeProject();
    await makeVersion(SOUND, project);
    await makeVersion(SOUND, project);
    await findUnchecked();
    const first = await claimCheck();
    expect(first).not.toBeNull();
    expect(await claimCheck()).toBeNull();
    if (first) await checkVersion(first);
    expect(await checkAll()).toHaveLength(1);
  });

  test("goes on with what a killed process left, and not for ever with what kills it", async () => {
    const { ctx, versionId } = await makeVersion();
    await findUnchecked();
    const left = await claimCheck();
    expect(await claimCheck()).toBeNull();
    await VersionCheckModel.updateOne({ versionId }, { leaseExpiresAt: new Date(0) });
    const again = await claimCheck();
    expect(again?.attempts).toBe(2);
    // The one who lost it can write no more.
    if (left) await checkVersion(left);
    expect((await getChecks(ctx, versionId)).state).toBe("running");
    await VersionCheckModel.updateOne({ versionId }, { leaseExpiresAt: new Date(0), attempts: 3 });
    expect(await checkAll()).toHaveLength(1);
    const checks = await getChecks(ctx, versionId);
    expect(checks.items.find(({ id }) => id === "axe")?.evidence).toBe("The browser could not look at it.");
  });

  test("lets go of a version that is gone", async () => {
    const projectId = new Types.ObjectId();
    const gone = { versionId: new Types.ObjectId(), projectId, ownerId: new Types.ObjectId(), items: [] };
    await VersionCheckModel.create({ ...gone, state: "pending", attempts: 0, createdAt: new Date() });
    await checkAll();
    expect(await VersionCheckModel.exists({ projectId })).toBeNull();
  });
});

test("the events tell each check once, go on after a number, and end", async () => {
  const { ownerId, versionId } = await makeVersion(BROKEN);
  const cookie = await sessionCookieOf(ownerId);
  const path = `/api/versions/${versionId}/events`;
  const response = await call(follow, { path, params: { id: versionId }, cookie });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const [text] = await Promise.all([response.text(), checkAll()]);
  expect(text).toContain('event:check\ndata:{"id":"links","status":"failed"}');
  expect(text.match(/event:check/g)).toHaveLength(15);
  const rest = await call(follow, {
    path: `${path}?after=${STATIC_CHECK_IDS.length}`,
    params: { id: versionId },
    cookie,
  });
  const later = await rest.text();
  expect(later.match(/event:check/g)).toHaveLength(6);
  expect(later.startsWith("id:10\n")).toBe(true);
});

test("a picture is its owner's, and of what is shared everybody's while it is; before there is one a neutral one stands in", async () => {
  const { ctx, ownerId, projectId, versionId } = await makeVersion();
  const [mine, theirs] = [await sessionCookieOf(ownerId), await sessionCookieOf((await makeUser()).actor.userId)];
  const own = (cookie: string) => call(readOwn, { params: { id: versionId }, cookie });
  const typeOf = (response: Response) => response.headers.get("content-type");
  expect(typeOf(await own(mine))).toBe("image/svg+xml");
  const picture = {
    versionId,
    projectId,
    kind: "thumbnail" as const,
    data: Buffer.from("RIFF"),
    createdAt: new Date(),
  };
  await ScreenshotModel.create(picture);
  const answer = await own(mine);
  expect([answer.status, typeOf(answer), await answer.text()]).toEqual([200, "image/webp", "RIFF"]);
  expect((await own(theirs)).status).toBe(404);

  await patchProject(ctx, String(projectId), { visibility: "public" });
  const token = (await ProjectModel.findById(projectId).orFail()).shareToken ?? "";
  const shared = () => call(readShared, { params: { token } });
  expect(await (await shared()).text()).toBe("RIFF");
  const project = await findSharedProject(token);
  expect(project && (await sharedThumbnailUrl(project))).toMatch(new RegExp(`^http.*/api/shared/${token}/thumbnail$`));
  await ScreenshotModel.deleteMany({ versionId });
  expect(project && (await sharedThumbnailUrl(project))).toBeNull();
  await patchProject(ctx, String(projectId), { visibility: "private" });
  expect((await shared()).status).toBe(404);
});
