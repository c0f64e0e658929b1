import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE as remove } from "@/app/api/account/route";
import { POST as keep } from "@/app/api/account/keep/route";
import { runAccountJobs } from "@/lib/accounts/account-jobs";
import { verifyCredentials } from "@/lib/accounts/verify-credentials";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { reapExpiredRuns } from "@/lib/runs";
import { claimRun } from "@/lib/runs/claim-run";
import { AccountTokenModel } from "@/models/account-token";
import { BlobModel } from "@/models/blob";
import { BrandKitModel } from "@/models/brand-kit";
import { IdentityModel } from "@/models/identity";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { MailModel } from "@/models/mail";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { SecurityEventModel } from "@/models/security-event";
import { UserModel } from "@/models/user";
import { VersionModel } from "@/models/version";
import { call } from "@/tests/security/support/call";
import { type AccountPerson, PASSWORD, registerPerson, sessionStatus, userOf } from "@/tests/support/account-person";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { fillProject } from "@/tests/support/fill-project";
import { sessionCookieOf } from "@/tests/support/make-user";
import { mailsTo } from "@/tests/support/read-mail";

const KIT = { primary: "#0f766e", background: "#ffffff", type: "serif", voice: "Warm." } as const;

process.env["RATE_LIMIT_FACTOR"] = "1000";

const DAY_MS = 24 * 60 * 60 * 1_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(expectSoundLedger);

const askToGo = (person: AccountPerson, cookie = person.cookie, password: string | undefined = PASSWORD) =>
  call(remove, { method: "DELETE", body: password === undefined ? {} : { password }, cookie });

/** How much of a person's there is, by collection. */
async function leftOf(userId: string, projectIds: string[], runIds: string[]) {
  const [projects, versions, runs, events, security, tokens, identities, kits, mails] = await Promise.all([
    ProjectModel.countDocuments({ ownerId: userId }),
    VersionModel.countDocuments({ projectId: { $in: projectIds } }),
    RunModel.countDocuments({ ownerId: userId, $or: [{ prompt: { $ne: "" } }, { summary: { $ne: "" } }] }),
    RunEventModel.countDocuments({ runId: { $in: runIds } }),
    SecurityEventModel.countDocuments({ userId }),
    AccountTokenModel.countDocuments({ userId }),
    IdentityModel.countDocuments({ userId }),
    BrandKitModel.countDocuments({ _id: userId }),
    MailModel.countDocuments({ userId }),
  ]);
  return { projects, versions, runs, events, security, tokens, identities, kits, mails };
}

describe("asking to go", () => {
  test("needs the password or a recent sign-in, ends every session, and says by mail until when one may stay", async () => {
    const ann = await registerPerson();
    const longAgo = await sessionCookieOf(ann.id, 0, new Date(Date.now() - 11 * 60_000));
    expect((await call(remove, { method: "DELETE", cookie: longAgo })).status).toBe(403);
    expect((await askToGo(ann, longAgo, "wrong")).status).toBe(403);
    const soonest = inDays(7);
    const answer = await askToGo(ann, longAgo);
    const { deleteAfter } = await answer.json();
    expect(answer.status).toBe(202);
    expect(new Date(deleteAfter).getTime()).toBeGreaterThanOrEqual(soonest.getTime());
    expect(new Date(deleteAfter).getTime()).toBeLessThanOrEqual(inDays(7).getTime());
    expect([await sessionStatus(ann.cookie), await sessionStatus(longAgo)]).toEqual([401, 401]);
    expect((await mailsTo(ann.email)).at(-1)?.template).toBe("deletion-scheduled");
  });

  test("can be taken back within the week by signing in; asked again, the first day stands", async () => {
    const ann = await registerPerson();
    const { deleteAfter } = await (await askToGo(ann)).json();
    expect(await runAccountJobs(inDays(6.9))).toBe(true);
    const again = await sessionCookieOf(ann.id, 1);
    expect((await (await askToGo(ann, again)).json()).deleteAfter).toBe(deleteAfter);
    expect((await mailsTo(ann.email)).filter(({ template }) => template === "deletion-scheduled")).toHaveLength(1);
    const cookie = await sessionCookieOf(ann.id, 2);
    expect(await (await call(keep, { method: "POST", cookie })).json()).toMatchObject({ user: { deleteAfter: null } });
    expect((await call(keep, { method: "POST", cookie })).status).toBe(200);
    await runAccountJobs(inDays(8));
    expect(await userOf(ann.id)).toMatchObject({ email: ann.email, deletedAt: null });
  });
});

describe("after the week", () => {
  test("all of the person is gone but for a nameless ledger; another's stays, also a file that both had", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const own = await fillProject(ann.id, { text: "Only Ann's" });
    const deleted = await fillProject(ann.id, { text: "Thrown away", deletedAt: new Date() });
    const shared = await fillProject(ann.id, { text: "Both wrote this" });
    const bobs = await fillProject(bob.id, { text: "Both wrote this" });
    await BrandKitModel.create({ _id: ann.id, ...KIT, usedByDefault: true, revision: 1 });
    await IdentityModel.create({ provider: "github", accountId: "1", userId: ann.id, email: ann.email });
    await UserModel.updateOne({ _id: ann.id }, { stripeCustomerId: "cus_1" });
    await askToGo(ann);
    expect(await runAccountJobs(inDays(7.1))).toBe(true);

    const ids = [own, deleted, shared];
    const projectIds = ids.map(({ projectId }) => projectId);
    const runIds = ids.map(({ runId }) => runId);
    expect(Object.values(await leftOf(ann.id, projectIds, runIds))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(await userOf(ann.id)).toMatchObject({
      email: `deleted:${ann.id}`,
      name: "Deleted account",
      passwordHash: null,
      twoFactor: null,
      stripeCustomerId: null,
      deleteAfter: null,
      deletedAt: expect.any(Date),
      balanceCenticredits: 1_000,
    });
    expect(await LedgerEntryModel.countDocuments({ userId: ann.id })).toBe(1);
    expect(await BlobModel.find({ _id: { $in: [own.sha256, deleted.sha256] } }).lean()).toEqual([]);
    expect(await BlobModel.findById(bobs.sha256).lean()).not.toBeNull();
    expect(Object.values(await leftOf(bob.id, [bobs.projectId], [bobs.runId])).slice(0, 4)).toEqual([1, 1, 1, 2]);
    expect((await mailsTo(ann.email)).map(({ template }) => template)).toEqual(["deletion-done"]);
    expect((await verifyCredentials({ email: ann.email, password: PASSWORD })).isRight).toBe(false);
    expect(await sessionStatus(await sessionCookieOf(ann.id, 2))).toBe(401);

    expect((await registerPerson(ann.email)).id).not.toBe(ann.id);
    expect(await runAccountJobs(inDays(8))).toBe(true);
  });

  test("no collection holds a word of the person but for the mail that says so", async () => {
    const email = `zebediah-${crypto.randomUUID()}@example.org`;
    const person = await registerPerson(email);
    const words = [email, "Zebediah Unique", "zebra text", "zebra project", "198.51.100.251"];
    await UserModel.updateOne({ _id: person.id }, { name: "Zebediah Unique" });
    await fillProject(person.id, { text: "zebra text", name: "zebra project" });
    const headers = { "x-forwarded-for": "198.51.100.251" };
    await call(remove, { method: "DELETE", body: { password: PASSWORD }, cookie: person.cookie, headers });
    const leftIn = async (): Promise<string[]> => {
      const collections = (await UserModel.db.listCollections()).map(({ name }) => UserModel.db.collection(name));
      const texts = await Promise.all(collections.map(async (one) => JSON.stringify(await one.find({}).toArray())));
      return collections.filter((_, at) => words.some((word) => texts[at]?.includes(word))).map(({ name }) => name);
    };
    const before = ["blobs", "mails", "projects", "runs", "securityevents", "users"];
    expect(await leftIn()).toEqual(expect.arrayContaining(before));
    expect(await runAccountJobs(inDays(7.1))).toBe(true);
    expect(await leftIn()).toEqual(["mails"]);
    expect((await mailsTo(email)).map(({ template }) => template)).toEqual(["deletion-done"]);
  });

  test("a run that is going is asked to stop first, and its hold comes back before anything is removed", async () => {
    const ann = await registerPerson();
    const { projectId } = await fillProject(ann.id, { text: "Going" });
    const charge = { atLeastCenticredits: 50, atMostCenticredits: 200, minimumCenticredits: 50, price: null };
    const project = new Types.ObjectId(projectId);
    await claimRun({ ownerId: ann.id, prompt: "More", mode: "quick", model: "test", charge, project });
    await askToGo(ann);
    expect(await runAccountJobs(inDays(7.1))).toBe(false);
    const running = await RunModel.findOne({ ownerId: ann.id, status: "running" }).orFail().lean();
    expect(running.stopRequestedAt).not.toBeNull();
    const nameless = await userOf(ann.id);
    expect(nameless).toMatchObject({ balanceCenticredits: 800, email: `deleted:${ann.id}` });

    await RunModel.updateOne({ _id: running._id }, { leaseExpiresAt: new Date(0) });
    await reapExpiredRuns();
    expect(await runAccountJobs(inDays(7.2))).toBe(true);
    const { deletedAt } = nameless;
    expect(await userOf(ann.id)).toMatchObject({ balanceCenticredits: 1_000, deleteAfter: null, deletedAt });
    expect(await RunModel.countDocuments({ ownerId: ann.id, prompt: { $ne: "" } })).toBe(0);
  });

  test("what was cut short goes on the next time", async () => {
    const ann = await registerPerson();
    const filled = await fillProject(ann.id, { text: "Half gone" });
    await askToGo(ann);
    // As a process that was killed after the name, and in the middle of the project, leaves it.
    const left = {
      name: "Deleted account",
      email: `deleted:${ann.id}`,
      deletedAt: new Date(),
      deleteAfter: new Date(0),
    };
    await UserModel.updateOne({ _id: ann.id }, left);
    await RunEventModel.deleteMany({ runId: filled.runId });
    await VersionModel.deleteMany({ projectId: filled.projectId });
    expect(await runAccountJobs()).toBe(true);
    expect(Object.values(await leftOf(ann.id, [filled.projectId], [filled.runId])).slice(0, 5)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect((await userOf(ann.id)).deleteAfter).toBeNull();
  });

  test("two processes at once do it once", async () => {
    const ann = await registerPerson();
    await fillProject(ann.id, { text: "Twice" });
    await askToGo(ann);
    await Promise.all([runAccountJobs(inDays(7.1)), runAccountJobs(inDays(7.1)), runAccountJobs(inDays(7.1))]);
    await runAccountJobs(inDays(7.1));
    expect((await userOf(ann.id)).deleteAfter).toBeNull();
    expect(await mailsTo(ann.email)).toHaveLength(1);
  });
});

describe("a deleted project", () => {
  test("can be restored for 30 days, then goes; what its runs cost stays, without a word of them", async () => {
    const ann = await registerPerson();
    const gone = await fillProject(ann.id, { text: "Old words", deletedAt: inDays(-31) });
    const young = await fillProject(ann.id, { text: "Young words", deletedAt: inDays(-29) });
    await BlobModel.updateMany({}, { createdAt: inDays(-40), touchedAt: inDays(-40) });
    await runAccountJobs();
    expect(await ProjectModel.findById(gone.projectId)).toBeNull();
    expect(await BlobModel.findById(gone.sha256)).toBeNull();
    expect(await RunModel.findById(gone.runId).lean()).toMatchObject({ prompt: "", summary: "", status: "completed" });
    expect(await RunEventModel.countDocuments({ runId: gone.runId })).toBe(0);
    expect(await BlobModel.findById(young.sha256)).not.toBeNull();
    expect(await RunModel.findById(young.runId).lean()).toMatchObject({ prompt: "Young words" });
  });

  test("waits while somebody may be about to use the same file, and then leaves it to them", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const gone = await fillProject(ann.id, { text: "Just stored again", deletedAt: inDays(-31) });
    await BlobModel.updateOne({ _id: gone.sha256 }, { createdAt: inDays(-40) });
    await runAccountJobs();
    expect(await BlobModel.findById(gone.sha256)).not.toBeNull();
    expect(await ProjectModel.findById(gone.projectId)).not.toBeNull();
    const taken = await fillProject(bob.id, { text: "Just stored again" });
    await runAccountJobs(inDays(2));
    expect(await ProjectModel.findById(gone.projectId)).toBeNull();
    expect(await BlobModel.findById(taken.sha256)).not.toBeNull();
  });
});
