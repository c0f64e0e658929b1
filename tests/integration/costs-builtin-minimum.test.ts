import { afterAll, expect, it } from "vitest";
import { answerRun, createProject, estimateRun, startRun } from "@/lib/generation";
import { planShownBy } from "@/lib/generation/planning";
import { directionsOf, followRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import { RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";

Object.assign(process.env, {
  GENERATOR: "builtin",
  BUILTIN_CREDITS: "minimum",
  BUILTIN_TOKENS_PER_SECOND: "0",
});
afterAll(() => expectSoundLedger());

async function endOf(run: Run): Promise<unknown> {
  let last: unknown;
  for await (const event of followRun(run.id, 0, new AbortController().signal)) last = event.data;
  return last;
}

it("charges exactly the minimum of each run where the operator wants it so, and holds no more", async () => {
  const ctx = await makeUser({ centicredits: 75 });
  const prompt = "A bakery in Lyon";
  expect(await estimateRun(ctx, { prompt, mode: "quick" })).toMatchObject({
    minCenticredits: 50,
    maxCenticredits: 50,
    capCenticredits: 50,
    minimumCenticredits: 50,
    isFree: false,
  });
  const { project, run } = await createProject(ctx, { prompt, mode: "quick", capCenticredits: 150 });
  expect(run.cost.holdCenticredits).toBe(50);
  expect(await endOf(run)).toMatchObject({ status: "completed", centicredits: 50 });
  const change = await startRun(ctx, project.id, { prompt: "Make the accent colour green", mode: "quick" });
  expect(await endOf(change)).toMatchObject({ status: "completed", centicredits: 20 });
  const third = startRun(ctx, project.id, { prompt: "Use a serif font", mode: "quick" });
  await expect(third).rejects.toMatchObject({
    code: "INSUFFICIENT_CREDITS",
    fields: { missingCenticredits: "15" },
  });
  expect(await UserModel.findById(ctx.actor.userId).lean()).toMatchObject({ balanceCenticredits: 5 });
});

it("charges a first build in Ultra little until a direction is chosen, and one minimum together", async () => {
  const ctx = await makeUser({ centicredits: 200 });
  const { run } = await createProject(ctx, { prompt: "A bakery in Lyon called Miette", mode: "ultra" });
  expect(run.cost.holdCenticredits).toBe(200);
  expect(await endOf(run)).toMatchObject({ status: "waiting", centicredits: 50 });
  const plan = await planShownBy(await RunModel.findById(run.id).orFail().lean());
  if (!plan) throw new Error("No plan was shown.");
  const shown = await answerRun(ctx, run.id, { plan });
  expect(await endOf(shown)).toMatchObject({ status: "waiting", centicredits: 0 });
  const [first] = await directionsOf(shown.id);
  if (!first) throw new Error("No direction was shown.");
  const built = await answerRun(ctx, shown.id, { option: first.name });
  expect(await endOf(built)).toMatchObject({ status: "completed", centicredits: 150 });
  expect(await UserModel.findById(ctx.actor.userId).lean()).toMatchObject({ balanceCenticredits: 0 });
});
