import { type FakeOpenAi, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { expectAccessible } from "./check-screen";
import { expect, preview, startProject, test as base, waitForVersion } from "./fixtures";
import { startOwnServer } from "./own-server";

/** A server of its own, whose model says what the test lets it say. */
const test = base.extend<object, { product: { url: string; model: FakeOpenAi } }>({
  product: [
    async ({}, use, { workerIndex }) => {
      const model = await startFakeOpenAi();
      const server = await startOwnServer(`asking_${workerIndex}`, {
        OPENAI_BASE_URL: model.url,
        MODEL_QUICK: "gpt-5-mini",
        MODELS: "gpt-5",
      });
      await use({ url: server.url, model });
      await server.end();
      await model.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});

const say = (text: string, tokensPerSecond = 0): TextAnswer => ({
  kind: "text",
  text,
  tokensPerSecond,
  usage: { inputTokens: 1_000, outputTokens: 500 },
});
const page = (words: string): string =>
  `@@NONCE page index.html {"title":"Miette"}\n${`<section><h1>${words}</h1></section>\n`.repeat(12)}@@NONCE end\n`;
const ASK = '@@NONCE ask {"question":"In which language?","options":["French","English"]}';
/** Goes on until it is stopped. */
const SLOW = 1;

test("a question is answered by a click, prompts wait for a build in order, and a talk changes nothing", async ({
  page: screen,
  person,
  context,
  product: { model },
}) => {
  expect(person.email).toContain("@");
  model.script(say(ASK), say(page("Bonjour")));
  const projectId = await startProject(screen, "A bakery in Lyon");
  const question = screen.getByRole("region", { name: "Question" });
  await expect(question).toContainText("In which language?");
  await expect(screen.getByRole("status").filter({ hasText: "Waiting for you" })).toBeVisible();
  await expectAccessible(screen);
  await question.getByRole("button", { name: "French" }).click();
  await waitForVersion(screen, 1);
  await expect(preview(screen).getByRole("heading", { name: "Bonjour" }).first()).toBeVisible();
  expect(model.requests.at(-1)?.messages.at(-1)?.text).toContain("French");

  // What is asked for during a build waits; another tab sees it, moves it, and takes one out.
  model.script(say(page("First"), SLOW), say(page("Third")), say(page("Second")));
  const composer = screen.getByRole("textbox", { name: "Ask for a change" });
  await composer.fill("The first change");
  await screen.getByRole("button", { name: "Send" }).click();
  await expect(screen.getByRole("button", { name: "Stop" })).toBeVisible();
  const waiting = screen.getByRole("region", { name: "Prompts that wait" });
  for (const [index, prompt] of ["The second change", "The third change", "Never mind"].entries()) {
    await composer.fill(prompt);
    await screen.getByRole("button", { name: "Add to the queue" }).click();
    await expect(waiting.getByRole("listitem")).toHaveCount(index + 1);
  }
  const tab = await context.newPage();
  await tab.goto(`/projects/${projectId}`);
  const there = tab.getByRole("region", { name: "Prompts that wait" });
  await expect(there.getByRole("listitem")).toHaveCount(3);
  await there.getByRole("button", { name: "Remove: Never mind" }).click();
  await there.getByRole("button", { name: "Move up: The third change" }).click();
  await expect(there.getByRole("listitem")).toHaveText([/The third change/, /The second change/]);
  await expectAccessible(tab);
  await tab.close();
  await expect(waiting.getByRole("listitem")).toHaveText([/The third change/, /The second change/]);

  // Stopped, nothing starts by itself; then one starts after the other.
  await screen.getByRole("button", { name: "Stop" }).click();
  await expect(waiting).toContainText("You stopped the build before these");
  await waiting.getByRole("button", { name: "Go on with the queue" }).click();
  await waitForVersion(screen, 3);
  await expect(preview(screen).getByRole("heading", { name: "Second" }).first()).toBeVisible();
  await expect(waiting).toHaveCount(0);

  // A talk, with another model, is answered in words.
  model.script(say("It has one page, with a heading.\n"));
  await screen.getByRole("button", { name: "Mode: Quick" }).click();
  await screen.getByRole("menuitemradio", { name: /^Discuss/ }).click();
  await screen.getByRole("textbox", { name: "Ask about the project" }).fill("What is there?");
  await screen.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(screen.getByText("It has one page, with a heading.")).toBeVisible();
  await screen.reload();
  await expect(screen.getByText("It has one page, with a heading.")).toBeVisible();
  await expect(screen.getByText("Version 4", { exact: true })).toHaveCount(0);
});
