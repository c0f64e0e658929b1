import { afterAll, beforeEach, expect, it } from "vitest";
import { DELETE as removeRoute } from "@/app/api/own-keys/[id]/route";
import { POST as addRoute } from "@/app/api/own-keys/route";
import { runAccountJobs } from "@/lib/accounts/account-jobs";
import { checkVersion } from "@/lib/checks/check-version";
import { claimCheck } from "@/lib/checks/claim-check";
import { addPendingChecks } from "@/lib/checks/find-unchecked";
import { addQueued, createProject, estimateRun, repairVersion, startRun } from "@/lib/generation";
import { startQueued } from "@/lib/generation/queue/start-queued";
import { addOwnKey, listOwnKeys, ownKeysOf, removeOwnKey } from "@/lib/own-keys";
import type { UserContext } from "@/lib/platform/context";
import { editByHand, getOwnedVersion } from "@/lib/projects";
import { ownModelName } from "@/lib/schemas/own-key";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { MailModel } from "@/models/mail";
import { OwnKeyModel } from "@/models/own-key";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { SecurityEventModel } from "@/models/security-event";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import { makePerson } from "@/tests/security/support/people";
import { makeUser } from "@/tests/support/make-user";
import { startOwnKeys } from "@/tests/support/own-keys";
import { setEnv } from "@/tests/support/set-env";
import { toEnd } from "@/tests/support/to-end";

const { theirs, ours, vendor, input, keep } = await startOwnKeys();
const KEY = input.key;
const PAGE =
  '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
const prompt = "A bakery in Lyon";
const mode = "quick" as const;

beforeEach(() => setEnv(vendor));
afterAll(() => Promise.all([ours.close(), theirs.close()]));

const endOf = async (ctx: UserContext, run: { id: string }) => (await toEnd(ctx, run)).run;

it("is tried, sealed, and never shown again", async () => {
  const ctx = await makeUser();
  const { ownKey } = await keep(ctx);
  expect(theirs.requests.at(-1)?.body).toMatchObject({ model: "big-1" });
  expect(ownKey).toMatchObject({ label: "Mine", baseUrl: theirs.url, models: ["big-1"], lastFour: "wxyz" });
  const stored = await OwnKeyModel.findById(ownKey.id).lean();
  for (const shown of [stored, ownKey, await listOwnKeys(ctx), await ownKeysOf(ctx.actor.userId)]) {
    expect(JSON.stringify(shown)).not.toContain(KEY.slice(0, -4));
  }
});

it.each([
  ["a refused key", { ...input, key: "sk-wrong-key" }, [], /refused this key/],
  ["a model that is not there", input, [{ kind: "error", status: 404, code: "model_not_found" }], /no model “big-1”/],
  ["no credit", input, [{ kind: "error", status: 429, code: "insufficient_quota" }], /no credit left/],
  ["a service that is down", input, [{ kind: "error", status: 503 }], /did not answer/],
  ["a socket that dies", input, [{ kind: "drop" }], /could not be made|did not answer/],
  ["nobody there", { ...input, baseUrl: "http://127.0.0.1:9/v1" }, [], /could not be made|did not answer/],
  ["a page instead of an API", { ...input, baseUrl: `${theirs.url}/elsewhere` }, [], /no model/],
] as const)("keeps nothing after %s", async (_, wanted, answers, sentence) => {
  const ctx = await makeUser();
  theirs.script(...answers);
  await expect(addOwnKey(ctx, { ...wanted, models: [...wanted.models] })).rejects.toMatchObject({
    code: "BAD_INPUT",
    message: expect.stringMatching(sentence),
  });
  expect(await listOwnKeys(ctx)).toEqual([]);
});

it("is written on, first build, change and queue, without a credit or an entry", async () => {
  const ctx = await makeUser({ centicredits: 0 });
  const { model } = await keep(ctx);
  expect(await estimateRun(ctx, { prompt, mode, model })).toMatchObject({ maxCenticredits: 0, isFree: true });
  theirs.script({ kind: "text", text: PAGE, usage: { inputTokens: 900_000, outputTokens: 900_000 } });
  const { project, run } = await createProject(ctx, { prompt, mode, model });
  expect(await endOf(ctx, run)).toMatchObject({ status: "completed", model, centicredits: 0, cost: { price: null } });
  expect(await RunModel.findById(run.id).lean()).toMatchObject({ usage: null });
  expect(theirs.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);

  theirs.script({ kind: "text", text: PAGE.replace("Bonjour", "Bonsoir") });
  const change = await startRun(ctx, project.id, { prompt: "Evening", mode, model });
  expect(await endOf(ctx, change)).toMatchObject({ status: "completed", model });
  await addQueued(ctx, project.id, { prompt: "Prices", mode, model });
  theirs.script({ kind: "text", text: PAGE.replace("Bonjour", "Prix") });
  await startQueued();
  const { activeRunId } = (await ProjectModel.findById(project.id).lean()) ?? {};
  expect(await endOf(ctx, { id: String(activeRunId) })).toMatchObject({ status: "completed", model });
  expect(await LedgerEntryModel.countDocuments({ userId: ctx.actor.userId, kind: { $in: ["hold", "close"] } })).toBe(0);
});

it("says whose fault it is when a run on it fails, and asks nobody else", async () => {
  const ctx = await makeUser({ centicredits: 1_000 });
  const { model } = await keep(ctx);
  theirs.script({ kind: "error", status: 401, code: "invalid_api_key" });
  const { project, run } = await createProject(ctx, { prompt, mode, model });
  expect(await endOf(ctx, run)).toMatchObject({
    status: "failed",
    reason: expect.stringMatching(/refused your own key/),
  });
  theirs.script({ kind: "error", status: 404, code: "model_not_found" });
  const again = await startRun(ctx, project.id, { prompt, mode, model });
  expect(await endOf(ctx, again)).toMatchObject({ reason: expect.stringMatching(/no such model/) });
});

it("is nobody else's, and gone once it is removed", async () => {
  const [ctx, other] = [await makeUser({ centicredits: 1_000 }), await makeUser({ centicredits: 1_000 })];
  const { ownKey, model } = await keep(ctx);
  const refused = { code: "BAD_INPUT", fields: { model: expect.stringMatching(/not there any more/) } };
  await expect(createProject(other, { prompt, mode, model })).rejects.toMatchObject(refused);
  await expect(estimateRun(other, { prompt, mode, model })).rejects.toMatchObject(refused);
  await expect(removeOwnKey(other, ownKey.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const unknown = ownModelName(ownKey.id, "big-2");
  await expect(createProject(ctx, { prompt, mode, model: unknown })).rejects.toMatchObject(refused);

  // Removed while a build goes, that one ends as it would have; what waits says why it doesn't start.
  theirs.script({ kind: "text", text: PAGE, tokensPerSecond: 40 });
  const { project, run } = await createProject(ctx, { prompt, mode, model });
  await addQueued(ctx, project.id, { prompt: "Prices", mode, model });
  await removeOwnKey(ctx, ownKey.id);
  await expect(removeOwnKey(ctx, ownKey.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await endOf(ctx, run)).toMatchObject({ status: "completed" });
  await startQueued();
  expect(await ProjectModel.findById(project.id).lean()).toMatchObject({
    queuePausedReason: expect.stringMatching(/not there any more/),
  });
  const { versionId } = (await RunModel.findById(run.id).lean()) ?? {};
  await expect(repairVersion(ctx, String(versionId))).rejects.toMatchObject({
    code: expect.stringMatching(/BAD_INPUT|CONFLICT/),
  });
});

it("reaches nothing of this server from a public address", async () => {
  setEnv({ ...vendor, APP_URL: "https://app.example.org" });
  const ctx = await makeUser();
  const before = theirs.requests.length;
  const { port } = new URL(theirs.url);
  for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"]) {
    for (const scheme of ["http", "https"]) {
      const baseUrl = `${scheme}://${host}:${port}/v1`;
      await expect(addOwnKey(ctx, { ...input, baseUrl })).rejects.toMatchObject({
        code: "BAD_INPUT",
        fields: { baseUrl: expect.stringMatching(/can’t be used here/) },
      });
    }
  }
  // One that was kept while the server was a person's own machine.
  setEnv(vendor);
  const { model } = await keep(ctx);
  setEnv({ ...vendor, APP_URL: "https://app.example.org" });
  const { run } = await createProject(ctx, { prompt, mode, model });
  expect(await endOf(ctx, run)).toMatchObject({
    status: "failed",
    reason: expect.stringMatching(/can’t be used from here/),
  });
  expect(theirs.requests).toHaveLength(before + 1);
});

it("holds ten keys and no more, also when many come at once", async () => {
  const ctx = await makeUser();
  const { ownKey } = await keep(ctx);
  const { _id, ...fields } = (await OwnKeyModel.findById(ownKey.id).lean()) ?? {};
  expect(_id).toBeDefined();
  await OwnKeyModel.insertMany(Array.from({ length: 9 }, () => fields));
  await expect(addOwnKey(ctx, input)).rejects.toMatchObject({ code: "CONFLICT" });
});

it("is told of where it is added and removed, in the list of what happened and by mail", async () => {
  const person = await makePerson("Ann");
  theirs.script({ kind: "text", text: "ready" });
  const added = await call(addRoute, { method: "POST", cookie: person.cookie, body: input });
  const { ownKey } = await added.json();
  const removed = await call(removeRoute, { method: "DELETE", cookie: person.cookie, params: { id: ownKey.id } });
  expect([added.status, removed.status]).toEqual([201, 204]);
  const { host } = new URL(theirs.url);
  const kinds = ["own-key-added", "own-key-removed"];
  const events = await SecurityEventModel.find({ userId: person.ctx.actor.userId }).where("kind").in(kinds).lean();
  expect(events.map(({ kind, detail }) => `${kind} ${detail}`).toSorted()).toEqual(
    kinds.map((kind) => `${kind} ${host}`),
  );
  const mails = await MailModel.find({ userId: person.ctx.actor.userId }).where("template").in(kinds).lean();
  expect(mails.map(({ template }) => template).toSorted()).toEqual(kinds);
  expect(JSON.stringify([events, mails])).not.toContain(KEY);
});

it("goes with the account", async () => {
  const ctx = await makeUser();
  await keep(ctx);
  const { userId } = ctx.actor;
  await UserModel.updateOne({ _id: userId }, { deleteAfter: new Date(0) });
  await runAccountJobs(new Date());
  expect(await OwnKeyModel.countDocuments({ userId })).toBe(0);
});

it("repairs what was written on it, and nothing else does", async () => {
  setEnv({ ...vendor, CHECKER_URL: "off" });
  const ctx = await makeUser({ centicredits: 0 });
  const { ownKey, model } = await keep(ctx);
  const broken = PAGE.replace("</h1>", '</h1><a href="gone.html">Gone</a>');
  theirs.script({ kind: "text", text: broken });
  const { run } = await createProject(ctx, { prompt, mode, model });
  const { versionId } = await endOf(ctx, run);
  await addPendingChecks([await getOwnedVersion(ctx, String(versionId))]);
  const claimed = await claimCheck();
  if (claimed) await checkVersion(claimed);
  theirs.script({ kind: "text", text: PAGE });
  const repair = await repairVersion(ctx, String(versionId));
  expect(await endOf(ctx, repair)).toMatchObject({ status: "completed", model, cost: { modelCenticredits: 0 } });
  expect(theirs.requests.at(-1)?.messages.at(-1)?.text).toContain("gone.html");
  await removeOwnKey(ctx, ownKey.id);
});

it("repairs also what was changed by hand since", async () => {
  setEnv({ ...vendor, CHECKER_URL: "off" });
  const ctx = await makeUser({ centicredits: 0 });
  const { ownKey, model } = await keep(ctx);
  theirs.script({ kind: "text", text: PAGE });
  const { project, run } = await createProject(ctx, { prompt, mode, model });
  const base = String((await endOf(ctx, run)).versionId);
  const text = '<!doctype html><html lang="en"><title>T</title><h1>T</h1><a href="lost.html">Lost</a></html>';
  const byHand = await editByHand(ctx, project.id, { base, changes: [{ path: "index.html", text }] });
  await addPendingChecks([await getOwnedVersion(ctx, byHand.id)]);
  const claimed = await claimCheck();
  if (claimed) await checkVersion(claimed);
  theirs.script({ kind: "text", text: PAGE });
  const repair = await repairVersion(ctx, byHand.id);
  expect(await endOf(ctx, repair)).toMatchObject({ status: "completed", model });
  await removeOwnKey(ctx, ownKey.id);
});

it("has asked no model of ours without a word, whatever happened before", () => {
  expect(ours.requests).toEqual([]);
});
