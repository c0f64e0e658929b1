import { afterAll, beforeEach, expect, it } from "vitest";
import { PATCH } from "@/app/api/projects/[id]/instructions/route";
import { startRun } from "@/lib/generation";
import {
  findSharedProject,
  forkProject,
  getInstructions,
  getProject,
  purgeProject,
  saveInstructions,
} from "@/lib/projects";
import { followRun } from "@/lib/runs";
import { LIMITS } from "@/lib/schemas/limits";
import { ProjectModel } from "@/models/project";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { call } from "@/tests/security/support/call";
import { makePerson, type Person } from "@/tests/security/support/people";
import { type Built, makeBuiltProject } from "@/tests/security/support/projects";
import { share, shareState } from "@/tests/security/support/sharing";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const fake = await startFakeOpenAi({ apiKey: "right" });
afterAll(() => fake.close());

let owner: Person;
let built: Built;
beforeEach(async () => {
  owner = await makePerson("Owner");
  built = await makeBuiltProject(owner.userId);
});

const TEXT = "Say “vous”. Never use the word “cheap”.";
const save = (text: string, base: number) => saveInstructions(owner.ctx, built.projectId, { text, base });
const patch = (body: unknown) =>
  call(PATCH, { method: "PATCH", params: { id: built.projectId }, cookie: owner.cookie, body });

it("are saved once by each tab that knows what it changes, and said twice without harm", async () => {
  expect(await getInstructions(owner.ctx, built.projectId)).toEqual({ text: "", revision: 0 });
  const { updatedAt } = await getProject(owner.ctx, built.projectId);
  expect(await save(TEXT, 0)).toEqual({ text: TEXT, revision: 1 });
  await expect(save("Other words", 0)).rejects.toMatchObject({ code: "CONFLICT" });
  // A second click says what the first one said.
  expect(await save(TEXT, 0)).toEqual({ text: TEXT, revision: 1 });
  const both = await Promise.allSettled([save("One", 1), save("Two", 1)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await save("", 2)).toEqual({ text: "", revision: 3 });
  expect((await getProject(owner.ctx, built.projectId)).updatedAt).toBe(updatedAt);
});

it("of a project that is older than they are can be saved", async () => {
  await ProjectModel.collection.updateMany({}, { $unset: { instructions: 1, instructionsRevision: 1 } });
  expect(await getInstructions(owner.ctx, built.projectId)).toEqual({ text: "", revision: 0 });
  expect(await save(TEXT, 0)).toEqual({ text: TEXT, revision: 1 });
});

it("are refused in a sentence where they are too long or no text", async () => {
  expect((await patch({ text: "x".repeat(LIMITS.instructionsChars), base: 0 })).status).toBe(200);
  const long = await patch({ text: "x".repeat(LIMITS.instructionsChars + 1), base: 1 });
  expect(long.status).toBe(400);
  expect(await long.text()).toContain("must have at most 4,000 characters");
  for (const body of [{ text: "x" }, { text: 1, base: 0 }, { text: "x", base: -1 }]) {
    expect((await patch(body)).status).toBe(400);
  }
  const stale = await patch({ text: "y", base: 0 });
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining("changed elsewhere")]);
});

it("stand in the prompt of every run that starts after they were saved", async () => {
  setEnv({ OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right", MODEL_QUICK: "gpt-5-mini" });
  const ctx = await makeUser({ centicredits: 10_000 });
  const { projectId } = await makeBuiltProject(ctx.actor.userId);
  await saveInstructions(ctx, projectId, { text: TEXT, base: 0 });
  for (const prompt of ["Make it blue", "Add a menu"]) {
    fake.script({ kind: "text", text: '@@NONCE done {"summary":"Done."}\n' });
    const run = await startRun(ctx, projectId, { prompt, mode: "quick" });
    for await (const event of followRun(run.id, 0, new AbortController().signal))
      if (event.type === "run.finished") break;
    const sent = JSON.stringify(fake.requests.at(-1)?.body);
    expect(sent).toContain(TEXT);
    expect(sent.indexOf(TEXT)).toBeLessThan(sent.indexOf("The project as it is now"));
  }
});

it("go along with a fork, are not shown of a shared project, and are gone with it", async () => {
  await save(TEXT, 0);
  await share(owner, built.projectId, "listed");
  const { url } = await shareState(owner, built.projectId);
  const shared = await findSharedProject(String(url).split("/").at(-1) ?? "");
  expect(shared).toMatchObject({ id: built.projectId });
  expect(JSON.stringify(shared)).not.toContain("vous");
  expect(JSON.stringify(await getProject(owner.ctx, built.projectId))).not.toContain("vous");
  const stranger = await makePerson("Stranger");
  const fork = await forkProject(stranger.ctx, built.projectId, {});
  expect(await getInstructions(stranger.ctx, fork.id)).toEqual({ text: TEXT, revision: 0 });
  await expect(getInstructions(stranger.ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { _id } = await ProjectModel.findById(built.projectId).orFail();
  expect(await purgeProject(_id, new Date())).toBe(true);
  expect(await ProjectModel.findById(_id).lean()).toBeNull();
  expect(await getInstructions(stranger.ctx, fork.id)).toMatchObject({ text: TEXT });
});
