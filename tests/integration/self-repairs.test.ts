import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { offerRepair } from "@/lib/generation";
import { repairBySelf } from "@/lib/generation/repair/repair-by-self";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { getProject } from "@/lib/projects";
import { liveRuns } from "@/lib/runs/live-runs";
import { checkMessages } from "@/messages/checks-en";
import { serverMessages } from "@/messages/server-en";
import { RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { VersionCheckModel } from "@/models/version-check";
import { addRunVersion } from "@/tests/support/add-version";
import { check, checked as checkedIn, DEAD_IMPORT, DEAD_LINK, type MadeProject, SOUND } from "@/tests/support/checked";
import { makeProject } from "@/tests/support/make-project";
import { asUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const says = checkMessages.repair;
setEnv({ CHECKER_URL: "off", BUILTIN_TOKENS_PER_SECOND: "0" });
beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
beforeEach(() => VersionCheckModel.deleteMany({}));

/** A new current Version of an Ultra run, checked. */
const checked = (project: MadeProject, html: string) => checkedIn(project, html, "ultra");

/** What every process does each second; then waits for the runs it started. */
async function sweep(processes = 1): Promise<void> {
  // A check that waits for a run is looked at again after a second, which is not waited for here.
  await VersionCheckModel.updateMany({ selfRepairAt: { $type: "date" } }, { selfRepairAt: new Date(0) });
  await Promise.all(Array.from({ length: processes }, () => repairBySelf()));
  await Promise.all([...liveRuns().values()].map(({ finished }) => finished));
}

const repairsOf = ({ projectId }: MadeProject) =>
  RunModel.find({ projectId, repair: { $ne: null } }).sort({ startedAt: 1 });
const headOf = async ({ ownerId, projectId }: MadeProject) =>
  (await getProject(asUser(ownerId), String(projectId))).versionId ?? "";

describe("what an Ultra run made and its checks failed", () => {
  test("is repaired by itself, for nothing, once, however many processes look", async () => {
    const project = await makeProject();
    const broken = await checked(project, DEAD_LINK);
    expect(await offerRepair(asUser(project.ownerId), broken)).toEqual({
      isOffered: true,
      isBySelf: true,
      reason: null,
    });
    await sweep(4);
    const repairs = await repairsOf(project);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]).toMatchObject({ status: "completed", centicredits: 0, repair: { isBySelf: true, attempt: 1 } });
    const repaired = await headOf(project);
    expect(repaired).not.toBe(broken);
    await check(project, repaired);
    await sweep(2);
    expect(await repairsOf(project)).toHaveLength(1);
    expect(await offerRepair(asUser(project.ownerId), repaired)).toMatchObject({ isOffered: false, reason: null });
  });

  test("ends when the same failure comes back, and says so", async () => {
    const project = await makeProject();
    const broken = await checked(project, DEAD_IMPORT);
    await sweep();
    await sweep();
    await sweep();
    expect(await repairsOf(project)).toHaveLength(1);
    expect(await offerRepair(asUser(project.ownerId), broken)).toEqual({
      isOffered: false,
      isBySelf: false,
      reason: says.sameAgain,
    });
  });

  test("a repair whose process was killed is begun again, and no third time", async () => {
    const project = await makeProject();
    await checked(project, DEAD_IMPORT);
    for (const count of [1, 2]) {
      await sweep();
      expect(await repairsOf(project)).toHaveLength(count);
      // As its reaper leaves it: nothing was written.
      const newest = (await repairsOf(project)).at(-1);
      await RunModel.updateOne({ _id: newest?._id }, { status: "interrupted" });
    }
    await sweep();
    await sweep();
    const repairs = await repairsOf(project);
    expect(repairs.map(({ repair }) => repair?.attempt)).toEqual([1, 2]);
  });

  test("a process that ends between starting the repair and saying so starts no second one", async () => {
    const project = await makeProject();
    const broken = await checked(project, DEAD_LINK);
    await sweep();
    // What it had taken comes free, as after its thirty seconds; and another acts on what it read before.
    await VersionCheckModel.updateOne({ versionId: broken }, { selfRepairAt: new Date(0) });
    await sweep(2);
    expect(await repairsOf(project)).toHaveLength(1);
    const [first] = await repairsOf(project);
    const twice = { ...first?.toObject(), _id: project.projectId, continuesRunId: null };
    await expect(RunModel.collection.insertOne(twice)).rejects.toMatchObject({ code: 11_000 });
  });

  test.each([
    ["a newer run", (project: MadeProject) => RunModel.create(talkOf(project))],
    [
      "another version",
      (project: MadeProject) => addRunVersion(String(project.projectId), "Mine", { "index.html": SOUND }),
    ],
    ["leaving", ({ ownerId }: MadeProject) => UserModel.updateOne({ _id: ownerId }, { deleteAfter: new Date() })],
  ])("%s stops it", async (_, meanwhile) => {
    const project = await makeProject();
    await checked(project, DEAD_LINK);
    await meanwhile(project);
    await sweep();
    expect(await repairsOf(project)).toHaveLength(0);
    expect(await VersionCheckModel.countDocuments({ selfRepairAt: { $type: "date" } })).toBe(0);
  });

  test("made in another mode is left to a click", async () => {
    const project = await makeProject();
    const broken = await checkedIn(project, DEAD_LINK);
    await sweep();
    expect(await repairsOf(project)).toHaveLength(0);
    expect(await offerRepair(asUser(project.ownerId), broken)).toEqual({
      isOffered: true,
      isBySelf: false,
      reason: null,
    });
  });

  test("says why it can't begin, and leaves the button", async () => {
    const project = await makeProject();
    const broken = await checked(project, DEAD_LINK);
    await VersionCheckModel.updateOne(
      { versionId: broken },
      { selfRepairAt: null, selfRepairEnd: serverMessages.runs.tooManyFailures },
    );
    expect(await offerRepair(asUser(project.ownerId), broken)).toEqual({
      isOffered: true,
      isBySelf: false,
      reason: serverMessages.runs.tooManyFailures,
    });
  });
});

function talkOf({ projectId, ownerId }: MadeProject) {
  const now = new Date();
  return {
    projectId,
    ownerId,
    mode: "discuss" as const,
    prompt: "Is it good?",
    model: "test",
    status: "completed" as const,
    leaseToken: "none",
    leaseExpiresAt: now,
    reservedSeq: 1,
    startedAt: now,
    finishedAt: now,
  };
}
