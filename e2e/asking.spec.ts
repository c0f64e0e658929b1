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

// With less motion things happen sooner after one another.
test.use({ contextOptions: { reducedMotion: "reduce" } });

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
  cleanConsole,
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

  // The page stands still once it can be chosen from.
  const select = screen.getByRole("button", { name: "Select an element" });
  const hint = screen.getByText("Click a part of the page.", { exact: false });
  await select.click();
  await expect(hint).toBeVisible();
  await select.click();
  await expect(hint).toBeHidden();

  // What is asked for during a build waits; another tab sees it, moves it, and takes one out.
  model.script(
    say(page("First"), SLOW),
    ...["Third", "Second", "Fourth", "Fifth", "Sixth"].map((words) => say(page(words))),
  );
  const composer = screen.getByRole("textbox", { name: "Ask for a change" });
  await composer.fill("The first change");
  await screen.getByRole("button", { name: "Send" }).click();
  await expect(screen.getByRole("button", { name: "Stop" })).toBeVisible();
  const waiting = screen.getByRole("region", { name: "Prompts that wait" });
  const queue = async (prompt: string, length: number): Promise<void> => {
    await composer.fill(prompt);
    await screen.getByRole("button", { name: "Add to the queue" }).click();
    await expect(waiting.getByRole("listitem")).toHaveCount(length);
  };
  await queue("The second change", 1);
  await queue("The third change", 2);
  // So does what is asked about an element; by hand nothing is changed meanwhile.
  await select.click();
  await expect(hint).toBeVisible();
  await preview(screen).getByRole("heading", { name: "Bonjour" }).nth(2).click();
  const panel = screen.getByRole("region", { name: /^The selected element/ });
  await panel.getByLabel("Text", { exact: true }).fill("By hand");
  await expect(panel.getByText("Nothing can be changed by hand until it is done.", { exact: false })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Apply" })).toBeDisabled();
  await panel.getByLabel("What should change?").fill("Never mind");
  await panel.getByRole("button", { name: "Add to the queue" }).click();
  await expect(panel).toHaveCount(0);
  await expect(waiting.getByRole("listitem")).toHaveCount(3);
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
  for (const [index, word] of ["fourth", "fifth", "sixth"].entries()) await queue(`The ${word} change`, index + 3);
  await queue("One too many", 5);
  await expect(screen.getByText("5 prompts wait already.", { exact: false })).toBeVisible();
  await expect(composer).toHaveValue("One too many");
  // The browser notes every refused request; this one was meant to be.
  expect(cleanConsole.splice(0)).toEqual([expect.stringContaining("409")]);

  // Stopped, nothing starts by itself; then all five run, one after the other.
  await screen.getByRole("button", { name: "Stop" }).click();
  await expect(waiting).toContainText("You stopped the build before these");
  await waiting.getByRole("button", { name: "Go on with the queue" }).click();
  await waitForVersion(screen, 6);
  await expect(preview(screen).getByRole("heading", { name: "Sixth" }).first()).toBeVisible();
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
  await expect(screen.getByText("Version 7", { exact: true })).toHaveCount(0);
});
