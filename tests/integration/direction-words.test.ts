import { afterAll, beforeAll, expect, it } from "vitest";
import { answerRun, createProject } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { getBlobs } from "@/lib/projects";
import { runTree } from "@/lib/runs";
import { sitePlanSchema } from "@/lib/schemas/site-plan";
import { readThemeFile } from "@/lib/schemas/theme";
import { closeCompiler } from "@/lib/stacks";
import { RunModel } from "@/models/run";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { toEnd } from "@/tests/support/to-end";

setEnv({ GENERATOR: "builtin", BUILTIN_TOKENS_PER_SECOND: "0", CHECKER_URL: "off" });

let ctx: UserContext;
beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
  ctx = await makeUser();
});
afterAll(() => closeCompiler());

it("the built-in generator follows words beside a direction's name, and says what it did not understand", async () => {
  const prompt = "A bakery in Lyon called Miette, with bread and cakes";
  const planned = await toEnd(ctx, (await createProject(ctx, { prompt, mode: "ultra" })).run);
  const plan = planned.events.find(({ type }) => type === "plan");
  if (plan?.type !== "plan") throw new Error("No plan was shown.");
  const shown = await toEnd(ctx, await answerRun(ctx, planned.run.id, { plan: sitePlanSchema.parse(plan.data.plan) }));
  const directions = shown.events.find(({ type }) => type === "directions");
  if (directions?.type !== "directions") throw new Error("No directions were shown.");
  const { name = "" } = directions.data.items[1] ?? {};
  const text = `${name}, but in dark blue, with a serif and a video of the oven`;
  const { run } = await toEnd(ctx, await answerRun(ctx, shown.run.id, { text }));
  expect(run.status).toBe("completed");
  expect((await RunModel.findById(run.id).orFail()).summary).toContain("I left this aside: a video of the oven.");
  const hash = (await runTree(run.id)).get("assets/theme.css") ?? "";
  expect(readThemeFile((await getBlobs([hash])).get(hash))).toMatchObject({ accent: "#1f3a6e", type: "serif" });
});
