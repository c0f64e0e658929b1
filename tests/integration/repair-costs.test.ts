import { afterAll, beforeAll, expect, test } from "vitest";
import { checkVersion } from "@/lib/checks/check-version";
import { claimCheck } from "@/lib/checks/claim-check";
import { addPendingChecks } from "@/lib/checks/find-unchecked";
import { repairVersion, resumeRun } from "@/lib/generation";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { getOwnedVersion } from "@/lib/projects";
import { liveRuns } from "@/lib/runs/live-runs";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { RunModel } from "@/models/run";
import { type FakeOpenAi, startFakeOpenAi } from "@/tests/fakes/openai";
import { addRunVersion } from "@/tests/support/add-version";
import { makeProject } from "@/tests/support/make-project";
import { asUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const BROKEN =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bread</title><meta name="description" content="Daily."></head><body><h1>Bread</h1><a href="gone.html">Gone</a></body></html>';
const ANSWER = `I take the link out.
@@NONCE edit index.html
@@NONCE find
<a href="gone.html">Gone</a>
@@NONCE with
<p>Gone</p>
@@NONCE end
@@NONCE done {"summary":"Done.","next":[]}
`;

let fake: FakeOpenAi;
beforeAll(async () => {
  fake = await startFakeOpenAi();
  setEnv({
    CHECKER_URL: "off",
    OPENAI_BASE_URL: fake.url,
    OPENAI_API: "chat",
    MODEL_QUICK: "gpt-5",
    MODELS: "gpt-5-mini",
  });
  await connectDb();
  await ensureIndexes();
});
afterAll(() => fake.close());

test("a model's repair costs its owner nothing, is told what failed, and counts to what may be free in a day", async () => {
  const { projectId, ownerId } = await makeProject();
  const ctx = asUser(ownerId);
  const { versionId } = await addRunVersion(String(projectId), "A bakery", { "index.html": BROKEN });
  await addPendingChecks([await getOwnedVersion(ctx, versionId)]);
  const check = await claimCheck();
  if (check) await checkVersion(check);
  // More than a quick run may take, so that it would pause where it is paid for.
  fake.script({ kind: "text", text: ANSWER, usage: { inputTokens: 60_000, outputTokens: 9_000 } });
  const { id } = await repairVersion(ctx, versionId);
  await liveRuns().get(id)?.finished;
  const run = await RunModel.findById(id).orFail();
  expect(run).toMatchObject({ status: "completed", centicredits: 0, holdCenticredits: 0 });
  expect(run.versionId).not.toBeNull();
  expect(run.modelCenticredits).toBeGreaterThan(100);
  expect(await LedgerEntryModel.countDocuments({ userId: ownerId, amountCenticredits: { $ne: 0 } })).toBe(0);
  const asked = fake.requests.flatMap(({ messages }) => messages.map(({ text }) => text)).join("\n");
  expect(asked).toContain("index.html: the link to “gone.html” leads nowhere");

  await RunModel.updateOne({ _id: id }, { modelCenticredits: 2_000 });
  const { versionId: next } = await addRunVersion(String(projectId), "A bakery", { "index.html": BROKEN });
  await addPendingChecks([await getOwnedVersion(ctx, next)]);
  const again = await claimCheck();
  if (again) await checkVersion(again);
  await expect(repairVersion(ctx, next)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("a repair asks nothing: an answer to it would be a change without a minimum", async () => {
  const { projectId, ownerId } = await makeProject({ centicredits: 1_000 });
  const ctx = asUser(ownerId);
  const { versionId } = await addRunVersion(String(projectId), "A bakery", { "index.html": BROKEN });
  await addPendingChecks([await getOwnedVersion(ctx, versionId)]);
  const check = await claimCheck();
  if (check) await checkVersion(check);
  const usage = { inputTokens: 100, outputTokens: 100 };
  fake.script(
    { kind: "text", text: '@@NONCE ask {"question":"What else?","options":["A","B"]}', usage },
    { kind: "text", text: ANSWER, usage },
  );
  const { id } = await repairVersion(ctx, versionId);
  await liveRuns().get(id)?.finished;
  expect(await RunModel.findById(id).orFail()).toMatchObject({ status: "completed", centicredits: 0 });
});

test("a repair goes on for nothing with its own model alone", async () => {
  const { projectId, ownerId } = await makeProject({ centicredits: 1_000 });
  const ctx = asUser(ownerId);
  const { versionId } = await addRunVersion(String(projectId), "A bakery", { "index.html": BROKEN });
  await addPendingChecks([await getOwnedVersion(ctx, versionId)]);
  const check = await claimCheck();
  if (check) await checkVersion(check);
  const answer = { kind: "text", text: ANSWER, usage: { inputTokens: 100, outputTokens: 100 } } as const;
  fake.script(answer, answer);
  const { id } = await repairVersion(ctx, versionId);
  await liveRuns().get(id)?.finished;
  await RunModel.updateOne({ _id: id }, { status: "interrupted" });
  const { id: other } = await resumeRun(ctx, id, { model: "gpt-5-mini" });
  await liveRuns().get(other)?.finished;
  const run = await RunModel.findById(other).orFail();
  expect(run).toMatchObject({ model: "gpt-5-mini", repair: null });
  expect(run.holdCenticredits).toBeGreaterThan(0);
});
