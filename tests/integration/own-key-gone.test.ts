import { afterAll, beforeEach, expect, it } from "vitest";
import { checkVersion } from "@/lib/checks/check-version";
import { claimCheck } from "@/lib/checks/claim-check";
import { addPendingChecks } from "@/lib/checks/find-unchecked";
import {
  addQueued,
  answerRun,
  createProject,
  editQueued,
  estimateRun,
  getQueue,
  offerRepair,
  repairVersion,
  resumeQueue,
  resumeRun,
} from "@/lib/generation";
import { startQueued } from "@/lib/generation/queue/start-queued";
import { removeOwnKey } from "@/lib/own-keys";
import { getOwnedVersion } from "@/lib/projects";
import { MODE_PRICES } from "@/lib/schemas/mode";
import { RunModel } from "@/models/run";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { startOwnKeys } from "@/tests/support/own-keys";
import { setEnv } from "@/tests/support/set-env";
import { toEnd } from "@/tests/support/to-end";

const { theirs, ours, vendor, keep } = await startOwnKeys();
const PAGE =
  '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
const prompt = "A bakery in Lyon";
const mode = "quick" as const;

beforeEach(() => setEnv(vendor));
afterAll(async () => {
  await Promise.all([ours.close(), theirs.close()]);
  await expectSoundLedger();
});

it("is where an answer to its question goes, or nowhere", async () => {
  const ctx = await makeUser({ centicredits: 1_000 });
  const { ownKey, model } = await keep(ctx);
  theirs.script({ kind: "text", text: '@@NONCE ask {"question":"Which language?","options":["French","English"]}\n' });
  const { run } = await createProject(ctx, { prompt, mode, model });
  expect((await toEnd(ctx, run)).run).toMatchObject({ status: "waiting", centicredits: 0 });
  await removeOwnKey(ctx, ownKey.id);
  await expect(answerRun(ctx, run.id, { option: "French" })).rejects.toMatchObject({
    code: "BAD_INPUT",
    message: expect.stringMatching(/not there any more/),
  });

  // Unless the person says which other one goes on: that is paid as if it were the first.
  const elsewhere = { projectId: run.projectId, answersRunId: run.id, prompt: "French", mode };
  const { minimumCenticredits } = await estimateRun(ctx, elsewhere);
  expect(minimumCenticredits).toBe(MODE_PRICES.quick.firstBuildMinimumCenticredits);
  ours.script({ kind: "text", text: PAGE });
  const answer = await answerRun(ctx, run.id, { option: "French", model: "gpt-5-mini" });
  const { firstBuildMinimumCenticredits: centicredits } = MODE_PRICES.quick;
  expect((await toEnd(ctx, answer)).run).toMatchObject({ status: "completed", model: "gpt-5-mini", centicredits });
  expect(ours.requests.splice(0)).toHaveLength(1);
});

it("lets what broke off go on with another model by the person's word alone, paid as if it was the first", async () => {
  const ctx = await makeUser({ centicredits: 1_000 });
  const { ownKey, model } = await keep(ctx);
  const cut = { kind: "text", text: PAGE, breakAt: { chars: PAGE.length - 6, by: "cut" } } as const;
  theirs.script(cut, { kind: "error", status: 400 });
  const { run } = await createProject(ctx, { prompt, mode, model });
  expect((await toEnd(ctx, run)).run).toMatchObject({ status: "interrupted", centicredits: 0 });
  const resumes = { prompt: "", mode, resumesRunId: run.id };
  expect(await estimateRun(ctx, resumes)).toMatchObject({ isFree: true, maxCenticredits: 0 });
  // Refused at the service: what failed while it went on can go on elsewhere as well.
  theirs.script({ kind: "error", status: 401, code: "invalid_api_key" });
  const tried = await resumeRun(ctx, run.id);
  expect((await toEnd(ctx, tried)).run).toMatchObject({ status: "failed", model, centicredits: 0 });
  await removeOwnKey(ctx, ownKey.id);
  const gone = { code: "BAD_INPUT", message: expect.stringMatching(/not there any more/) };
  await expect(resumeRun(ctx, tried.id)).rejects.toMatchObject(gone);
  const again = { ...resumes, resumesRunId: tried.id };
  await expect(estimateRun(ctx, again)).rejects.toMatchObject(gone);
  const other = await makeUser({ centicredits: 1_000 });
  await expect(estimateRun(other, { ...again, model: "gpt-5-mini" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(resumeRun(ctx, tried.id, { model: "not-offered" })).rejects.toMatchObject({ code: "BAD_INPUT" });

  const { firstBuildMinimumCenticredits: centicredits } = MODE_PRICES.quick;
  const elsewhere = await estimateRun(ctx, { ...again, model: "gpt-5-mini" });
  expect(elsewhere).toMatchObject({ minimumCenticredits: centicredits, isFree: false });
  ours.script({ kind: "text", text: PAGE });
  const goesOn = await resumeRun(ctx, tried.id, { model: "gpt-5-mini" });
  expect((await toEnd(ctx, goesOn)).run).toMatchObject({ status: "completed", model: "gpt-5-mini", centicredits });
  expect(ours.requests.splice(0)).toHaveLength(1);
});

it("is left and come back from for one minimum", async () => {
  const ctx = await makeUser({ centicredits: 1_000 });
  const { model } = await keep(ctx);
  const question = '@@NONCE ask {"question":"Which language?","options":["French","English"]}\n';
  ours.script({ kind: "text", text: question });
  const { run } = await createProject(ctx, { prompt, mode });
  const { firstBuildMinimumCenticredits: centicredits } = MODE_PRICES.quick;
  expect((await toEnd(ctx, run)).run).toMatchObject({ status: "waiting", centicredits });
  theirs.script({ kind: "text", text: question });
  const asked = await answerRun(ctx, run.id, { option: "French", model });
  expect((await toEnd(ctx, asked)).run).toMatchObject({ status: "waiting", centicredits: 0 });
  ours.script({ kind: "text", text: PAGE });
  const built = await answerRun(ctx, asked.id, { option: "French", model: "gpt-5-mini" });
  expect((await toEnd(ctx, built)).run).toMatchObject({ status: "completed", centicredits: 0 });
  expect(ours.requests.splice(0)).toHaveLength(2);
});

it("starts what waited for it on another model, once the person says so", async () => {
  const ctx = await makeUser({ centicredits: 1_000 });
  const { ownKey, model } = await keep(ctx);
  theirs.script({ kind: "text", text: PAGE });
  const { project, run } = await createProject(ctx, { prompt, mode, model });
  await toEnd(ctx, run);
  const { items } = await addQueued(ctx, project.id, { prompt: "Prices", mode, model });
  const id = items[0]?.id ?? "";
  await removeOwnKey(ctx, ownKey.id);
  await startQueued();
  expect((await getQueue(ctx, project.id)).pausedReason).toMatch(/not there any more/);
  const refused = { code: "BAD_INPUT", fields: { model: expect.any(String) } };
  await expect(editQueued(ctx, project.id, id, { model })).rejects.toMatchObject(refused);
  await expect(editQueued(ctx, project.id, id, { model: "not-offered" })).rejects.toMatchObject(refused);
  const stranger = await makeUser();
  await expect(editQueued(stranger, project.id, id, { model: "gpt-5-mini" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const edited = await editQueued(ctx, project.id, id, { model: "gpt-5-mini" });
  expect(edited.items).toMatchObject([{ prompt: "Prices", model: "gpt-5-mini" }]);
  await resumeQueue(ctx, project.id);
  ours.script({ kind: "text", text: PAGE.replace("Bonjour", "Prix") });
  await startQueued();
  const started = (await getQueue(ctx, project.id)).newestRunId ?? "";
  const { followUpMinimumCenticredits: centicredits } = MODE_PRICES.quick;
  expect((await toEnd(ctx, { id: started })).run).toMatchObject({ model: "gpt-5-mini", centicredits });
  expect(ours.requests.splice(0)).toHaveLength(1);
});

it("is repaired by no one else for nothing: that is said before it is asked for, and when", async () => {
  setEnv({ ...vendor, CHECKER_URL: "off" });
  const ctx = await makeUser({ centicredits: 1_000 });
  const { ownKey, model } = await keep(ctx);
  theirs.script({ kind: "text", text: PAGE.replace("</h1>", '</h1><a href="gone.html">Gone</a>') });
  const { run } = await createProject(ctx, { prompt, mode, model });
  const versionId = (await toEnd(ctx, run)).run.versionId ?? "";
  await addPendingChecks([await getOwnedVersion(ctx, versionId)]);
  const claimed = await claimCheck();
  if (claimed) await checkVersion(claimed);
  expect(await offerRepair(ctx, versionId)).toMatchObject({ isOffered: true });
  // One that broke off is no repair any more where another model goes on with it: it is paid.
  theirs.script({ kind: "error", status: 401, code: "invalid_api_key" });
  const repair = await repairVersion(ctx, versionId);
  expect((await toEnd(ctx, repair)).run).toMatchObject({ status: "failed", centicredits: 0 });
  await removeOwnKey(ctx, ownKey.id);
  const reason = expect.stringMatching(/key of your own that wrote this/);
  expect(await offerRepair(ctx, versionId)).toMatchObject({ isOffered: false, reason });
  await expect(repairVersion(ctx, versionId)).rejects.toMatchObject({ code: "CONFLICT", message: reason });
  await RunModel.updateOne({ _id: repair.id }, { status: "interrupted" });
  ours.script({ kind: "text", text: PAGE });
  const goesOn = await resumeRun(ctx, repair.id, { model: "gpt-5-mini" });
  const { followUpMinimumCenticredits: centicredits } = MODE_PRICES.quick;
  expect((await toEnd(ctx, goesOn)).run).toMatchObject({ status: "completed", centicredits });
  expect(await RunModel.findById(goesOn.id).lean()).toMatchObject({ repair: null });
  ours.requests.splice(0);
});
