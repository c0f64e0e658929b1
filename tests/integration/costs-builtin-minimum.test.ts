import { afterAll, expect, it } from "vitest";
import { createProject, estimateRun, startRun } from "@/lib/generation";
import { followRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
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
