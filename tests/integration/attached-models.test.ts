import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { answerRun, createProject, estimateRun, startRun } from "@/lib/generation";
import { expectPromptTokens } from "@/lib/generation/prompt-tokens";
import { getOwnedVersion } from "@/lib/projects";
import { followRun, getOwnedRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import type { RunEvent } from "@/lib/schemas/run-event";
import { uploadMessages } from "@/messages/uploads-en";
import { UploadModel } from "@/models/upload";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { makeUpload } from "@/tests/support/make-upload";
import { makeUser } from "@/tests/support/make-user";

const fake = await startFakeOpenAi({ apiKey: "right" });
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right", MODEL_QUICK: "gpt-5" });
afterAll(() => fake.close());

const PAGE =
  '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
const edit = (find: string): string =>
  `@@NONCE edit index.html\n@@NONCE find\n${find}\n@@NONCE with\n<h1>Salut</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n`;
const REFUSED = { kind: "error", status: 400, message: "This model does not support image input." } as const;
const hasImage = ({ body }: (typeof fake.requests)[number]): boolean =>
  JSON.stringify(body).includes("data:image/png;base64,");

const otherPicture = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: "#b4532a" } })
    .webp()
    .toBuffer();

async function eventsOf({ id }: Run): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of followRun(id, 0, new AbortController().signal)) events.push(event);
  return events;
}
const noticesOf = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.type === "notice" ? [event.data.message] : []));

it("a model that refuses images is told of them in words, in every request of the run, and that is said once", async () => {
  const ctx = await makeUser({ centicredits: 100_000 });
  const uploadIds = [await makeUpload(ctx.actor.userId, "logo.png")];
  fake.script({ kind: "text", text: PAGE });
  const { project, run } = await createProject(ctx, { prompt: "A bakery", mode: "quick", uploadIds });
  expect(noticesOf(await eventsOf(run))).toEqual([]);
  expect(fake.requests.map(hasImage)).toEqual([true]);

  // Its edit fails, so that it is asked again; whatever it is asked then, it is not shown what it has refused.
  fake.requests.length = 0;
  fake.script(REFUSED, { kind: "text", text: edit("<h1>Gone</h1>") }, { kind: "text", text: edit("<h1>Bonjour</h1>") });
  const next = await startRun(ctx, project.id, { prompt: "Say salut", mode: "quick", uploadIds });
  const events = await eventsOf(next);
  expect(fake.requests.map(hasImage)).toEqual([true, false, false]);
  expect(fake.requests[1]?.messages.at(-1)?.text).toContain("assets/logo.webp");
  expect(noticesOf(events).filter((notice) => notice === uploadMessages.notSeen)).toHaveLength(1);
  expect((await getOwnedRun(ctx, next.id)).status).toBe("completed");
});

it("an answer to a question brings images beside those of the request", async () => {
  const ctx = await makeUser({ centicredits: 100_000 });
  const front = await makeUpload(ctx.actor.userId, "front.png");
  fake.script({ kind: "text", text: '@@NONCE ask {"question":"Have you a logo?","options":["No"]}' });
  const { run } = await createProject(ctx, { prompt: "A bakery", mode: "quick", uploadIds: [front] });
  await eventsOf(run);
  const logo = await makeUpload(ctx.actor.userId, "logo.gif");
  await UploadModel.updateOne({ _id: logo }, { data: await otherPicture() });
  fake.script({ kind: "text", text: PAGE });
  // The first one again changes nothing.
  const answered = await answerRun(ctx, run.id, { text: "Here it is", uploadIds: [logo, front] });
  expect(answered.uploads?.map(({ path }) => path)).toEqual(["assets/front.webp", "assets/logo.webp"]);
  await eventsOf(answered);
  const version = await getOwnedVersion(ctx, String((await getOwnedRun(ctx, answered.id)).versionId));
  expect(version.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["assets/front.webp", "assets/logo.webp"]),
  );
});

it("an estimate counts the images that go with a request", async () => {
  const ctx = await makeUser({ centicredits: 100_000 });
  const words = { prompt: "A landing page for a bakery", mode: "quick" as const };
  const [without, many] = [await estimateRun(ctx, words), await estimateRun(ctx, { ...words, uploadCount: 8 })];
  expect(many.maxCenticredits).toBeGreaterThan(without.maxCenticredits);
  const asked = { ...words, blueprint: "landing-page", model: "gpt-5", request: words.prompt, project: null } as const;
  const expected = (images: number) => expectPromptTokens({ ...asked, images });
  expect((await expected(3)) - (await expected(0))).toBe(3 * 765);
});
