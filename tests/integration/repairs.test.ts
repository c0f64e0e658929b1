import { beforeAll, describe, expect, test } from "vitest";
import { offerRepair, repairVersion, resumeRun } from "@/lib/generation";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { editByHand, getProject, readVersionFile, restoreVersion } from "@/lib/projects";
import { liveRuns } from "@/lib/runs/live-runs";
import { checkMessages } from "@/messages/checks-en";
import { RunModel } from "@/models/run";
import { addRunVersion } from "@/tests/support/add-version";
import { check, checked, DEAD_IMPORT, DEAD_LINK, type MadeProject, SOUND } from "@/tests/support/checked";
import { makeProject } from "@/tests/support/make-project";
import { asUser, makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const says = checkMessages.repair;
setEnv({ CHECKER_URL: "off", BUILTIN_TOKENS_PER_SECOND: "0" });
beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});

/** Repairs and waits for the run's end; the run and the Version that is current then. */
async function repair({ ownerId, projectId }: MadeProject, versionId: string) {
  const { id } = await repairVersion(asUser(ownerId), versionId);
  await liveRuns().get(id)?.finished;
  const run = await RunModel.findById(id).orFail();
  return { run, versionId: (await getProject(asUser(ownerId), String(projectId))).versionId ?? "" };
}

describe("a repair", () => {
  test("makes a Version without what failed, and costs nothing, whatever the balance", async () => {
    const project = await makeProject();
    const ctx = asUser(project.ownerId);
    const broken = await checked(project, DEAD_LINK);
    expect(await offerRepair(ctx, broken)).toEqual({ isOffered: true, isBySelf: false, reason: null });
    const { run, versionId } = await repair(project, broken);
    expect(run).toMatchObject({ status: "completed", centicredits: 0, holdCenticredits: 0 });
    expect(run.prompt).toContain("index.html: the link to “gone.html” leads nowhere");
    expect(versionId).not.toBe(broken);
    const text = Buffer.from(await readVersionFile(ctx, versionId, "index.html")).toString();
    expect(text).toContain("<span>Gone</span>");
    await check(project, versionId);
    expect(await offerRepair(ctx, versionId)).toEqual({ isOffered: false, isBySelf: false, reason: null });
    await expect(repairVersion(ctx, versionId)).rejects.toMatchObject({ message: says.nothingFailed });
    // The Version before is not the one that people see.
    await expect(repairVersion(ctx, broken)).rejects.toMatchObject({ code: "CONFLICT", message: says.notCurrent });
  });

  test("ends when the same failures came back, and says so; another failure may be repaired again", async () => {
    const project = await makeProject();
    const ctx = asUser(project.ownerId);
    const broken = await checked(project, DEAD_IMPORT);
    const { run, versionId } = await repair(project, broken);
    expect(run.status).toBe("completed");
    expect(versionId).toBe(broken);
    expect(await offerRepair(ctx, broken)).toEqual({ isOffered: false, isBySelf: false, reason: says.sameAgain });
    await expect(repairVersion(ctx, broken)).rejects.toMatchObject({ code: "CONFLICT", message: says.sameAgain });
    const other = await checked(project, DEAD_LINK);
    expect((await offerRepair(ctx, other)).isOffered).toBe(true);
  });

  test("is made twice in a row at most", async () => {
    const project = await makeProject();
    const ctx = asUser(project.ownerId);
    const broken = await checked(project, DEAD_LINK);
    const { run, versionId } = await repair(project, broken);
    // As if what it wrote failed in another way, and the next repair too.
    await RunModel.updateOne({ _id: run._id }, { "repair.attempt": 2, "repair.fingerprint": "another" });
    const { VersionCheckModel } = await import("@/models/version-check");
    await check(project, versionId);
    const items = [{ id: "links", status: "failed", findings: [{ code: "dead-link", path: "index.html", what: "x" }] }];
    await VersionCheckModel.updateOne({ versionId }, { items, fingerprint: "third" });
    expect(await offerRepair(ctx, versionId)).toEqual({ isOffered: false, isBySelf: false, reason: says.twice });
    await expect(repairVersion(ctx, versionId)).rejects.toMatchObject({ code: "CONFLICT", message: says.twice });
  });

  test("is not begun anew by a restore, an edit by hand or a run that made nothing, only by work that was paid for", async () => {
    const project = await makeProject();
    const [ctx, id] = [asUser(project.ownerId), String(project.projectId)];
    const broken = await checked(project, DEAD_LINK);
    const { run, versionId: repaired } = await repair(project, broken);
    expect(run.status).toBe("completed");
    const { id: restored } = await restoreVersion(ctx, broken);
    await check(project, restored);
    expect(await offerRepair(ctx, restored)).toMatchObject({ isOffered: false, reason: says.sameAgain });
    // Another fault by hand, and by hand once more.
    const breakAgain = async (base: string, link: string): Promise<string> => {
      const text = SOUND.replace("</body>", `<a href="${link}">Gone</a></body>`);
      const changes = [{ path: "index.html", text }];
      const { id: versionId } = await editByHand(ctx, id, { base, changes });
      await check(project, versionId);
      return versionId;
    };
    expect(repaired).not.toBe(broken);
    const second = await repair(project, await breakAgain(restored, "lost.html"));
    expect(second.run.repair).toMatchObject({ attempt: 2 });
    const third = await breakAgain(second.versionId, "away.html");
    expect(await offerRepair(ctx, third)).toMatchObject({ isOffered: false, reason: says.twice });
    const lost = { ownerId: project.ownerId, projectId: id, mode: "quick" as const, prompt: "x", model: "builtin" };
    const lease = { leaseToken: "x", leaseExpiresAt: new Date(), reservedSeq: 1, startedAt: new Date() };
    await RunModel.create({ ...lost, ...lease, status: "stopped", baseVersionId: third });
    expect(await offerRepair(ctx, third)).toMatchObject({ isOffered: false, reason: says.twice });
    expect(await offerRepair(ctx, await checked(project, DEAD_IMPORT))).toMatchObject({ isOffered: true });
  });

  test("that reached its limit goes on once, as the second one, and no further for nothing", async () => {
    const project = await makeProject();
    const ctx = asUser(project.ownerId);
    const { run } = await repair(project, await checked(project, DEAD_LINK));
    await RunModel.updateOne({ _id: run._id }, { status: "paused" });
    const { id } = await resumeRun(ctx, String(run._id));
    await liveRuns().get(id)?.finished;
    expect(await RunModel.findById(id).orFail()).toMatchObject({ repair: { attempt: 2 }, holdCenticredits: 0 });
    await RunModel.updateOne({ _id: id }, { status: "paused" });
    await expect(resumeRun(ctx, id)).rejects.toMatchObject({ code: "CONFLICT", message: says.twice });
    // What was cut off by us is not the repair's fault.
    await RunModel.updateOne({ _id: id }, { status: "interrupted" });
    const { id: again } = await resumeRun(ctx, id);
    await liveRuns().get(again)?.finished;
    expect(await RunModel.findById(again).orFail()).toMatchObject({ repair: { attempt: 2 } });
  });

  test("is made once by many clicks, also where it is over before the last of them counts", async () => {
    const project = await makeProject();
    const broken = await checked(project, DEAD_IMPORT);
    const click = () => repairVersion(asUser(project.ownerId), broken);
    const clicks = await Promise.allSettled(Array.from({ length: 40 }, click));
    await Promise.all([...liveRuns().values()].map(({ finished }) => finished));
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = clicks.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["CONFLICT"]));
    expect(await RunModel.countDocuments({ "repair.versionId": broken })).toBe(1);
  });

  test("waits for the checks, is nobody else's, and starts once for two clicks", async () => {
    const project = await makeProject();
    const { versionId } = await addRunVersion(String(project.projectId), "A bakery", { "index.html": DEAD_LINK });
    const ctx = asUser(project.ownerId);
    await expect(repairVersion(ctx, versionId)).rejects.toMatchObject({ message: says.notChecked });
    await check(project, versionId);
    await expect(repairVersion(await makeUser(), versionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const both = await Promise.allSettled([repairVersion(ctx, versionId), repairVersion(ctx, versionId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await Promise.all([...liveRuns().values()].map(({ finished }) => finished));
  });
});
