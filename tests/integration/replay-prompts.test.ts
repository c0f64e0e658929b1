import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modelRows, readPrompts } from "@/bench/quality/measure-model";
import { replayPrompts } from "@/bench/quality/replay-prompts";
import { closeCompiler } from "@/lib/stacks";
import { type FakeOpenAi, type FakeRequest, type FakeScript, startFakeOpenAi } from "@/tests/fakes/openai/index";
import { setEnv } from "@/tests/support/set-env";

const THEME = '@@NONCE theme {"name":"Miette","lang":"en","accent":"#b4532a","type":"serif","radius":12}\n';
const DONE = '@@NONCE done {"summary":"Done.","next":["A","B","C"]}\n';
const page = (link: string): string =>
  `${THEME}@@NONCE page index.html {"title":"Miette","description":"Bread."}\n<main><h1>Bread</h1><p><a href="${link}">More</a></p></main>\n@@NONCE end\n${DONE}`;
const SOUND = page("#top");
const BROKEN = page("gone.html");

/** Answers by the word in the prompt: a sound page; a dead link that the repair mends; one that it never mends; nothing. */
function answer({ messages }: FakeRequest): Exclude<FakeScript, (request: FakeRequest) => unknown> {
  const prompt = messages.findLast(({ role }) => role === "user")?.text ?? "";
  const all = messages.map(({ text }) => text).join("\n");
  const isRepair = prompt.includes("leads nowhere");
  if (all.includes("hopeless")) return { kind: "text", text: BROKEN };
  if (all.includes("refuses")) return { kind: "text", text: "I would rather not.", finish: "refusal" };
  return { kind: "text", text: isRepair || all.includes("sound") ? SOUND : BROKEN };
}

let fake: FakeOpenAi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectort-replay-"));
  fake = await startFakeOpenAi({ fallback: answer });
  setEnv({ OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "bench", MODEL_QUICK: "gpt-5-mini" });
});
afterAll(async () => {
  await fake.close();
  await closeCompiler();
  await rm(folder, { recursive: true, force: true });
});

test("prompts pass at once, after a repair, or never, and the shares say so", async () => {
  const file = join(folder, "prompts.txt");
  await writeFile(
    file,
    "# notes\nA sound bakery\n\nA bakery that is mended\nA hopeless bakery\nA bakery that refuses\n",
  );
  const replayed = await replayPrompts(await readPrompts(file), { jobs: 2 });
  expect(replayed.map(({ passed, repairs }) => `${passed} ${repairs}`)).toEqual([
    "first 0",
    "repaired 1",
    "never 1",
    "never 0",
  ]);
  expect(replayed[2]?.left.join()).toContain("gone.html");
  expect(replayed[3]?.left).toEqual(["The run ended as failed."]);
  expect(modelRows(replayed).map(({ figure, median }) => `${figure} ${median}`)).toEqual([
    "passed first time 25",
    "passed after repair 25",
    "never passed 50",
  ]);
});

test("a file without a prompt is refused", async () => {
  const file = join(folder, "empty.json");
  await writeFile(file, "[]");
  await expect(readPrompts(file)).rejects.toThrow("There is no prompt");
});
