import { startFakeOpenAi } from "@/tests/fakes/openai";
import { expectAccessible } from "./check-screen";
import { expect, preview, startProject, test, waitForVersion } from "./fixtures";

const KEY = "sk-of-my-own-0123456789";
const PAGE =
  '@@NONCE page index.html {"title":"Miette"}\n<section><h1>Built on my key</h1></section>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';

test("a prompt is made fuller before it is used, and a build runs on a key of one's own", async ({
  page,
  person,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  const model = await startFakeOpenAi({ apiKey: KEY });
  const box = page.getByRole("textbox", { name: "Describe what you want to build" });

  // Shown first; one's own words stay until the fuller ones are taken, and come back.
  await box.fill("A bakery in Lyon");
  await page.getByRole("button", { name: /^Enhance/ }).click();
  const fuller = page.getByRole("textbox", { name: "Fuller" });
  await expect(fuller).toHaveValue(/^A bakery in Lyon\.\n\nThe sections are/);
  await expect(page.getByText(/Only you know: the name/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(box).toHaveValue("A bakery in Lyon");
  await page.getByRole("button", { name: /^Enhance/ }).click();
  await fuller.fill("A bakery in Lyon, and its window.");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(box).toHaveValue("A bakery in Lyon, and its window.");
  await page.getByRole("button", { name: "Back to my own words" }).click();
  await expect(box).toHaveValue("A bakery in Lyon");

  // A key is tried before it is kept: with a wrong one nothing is, and what was typed stays.
  await page.goto("/settings#own-keys");
  await page.getByRole("button", { name: "Add a key" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a key of your own" });
  await dialog.getByLabel("Name").fill("My own");
  await dialog.getByLabel("Address").fill(model.url);
  await dialog.getByLabel("Key", { exact: true }).fill("sk-wrong-0123456789");
  await dialog.getByLabel("Models").fill("big-1");
  await dialog.getByRole("button", { name: "Try and keep" }).click();
  await expect(dialog.getByText(/refused this key/)).toBeVisible();
  // The browser says of every 400 that it is one.
  expect(cleanConsole.splice(0)).toHaveLength(1);
  await expectAccessible(page);
  await dialog.getByLabel("Key", { exact: true }).fill(KEY);
  model.script({ kind: "text", text: "ready" });
  await dialog.getByRole("button", { name: "Try and keep" }).click();
  await expect(page.getByText("ends with 6789")).toBeVisible();
  await expect(page.getByText(KEY)).toHaveCount(0);
  await expectAccessible(page);

  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Model: Built-in generator. Choose another" }).click();
  await page.getByRole("menuitemradio", { name: /^big-1/ }).click();
  await expect(page.getByText("Your key, no credits")).toBeVisible();
  model.script({ kind: "text", text: PAGE });
  await startProject(page, "A bakery in Lyon");
  await waitForVersion(page, 1);
  await expect(preview(page).getByRole("heading", { name: "Built on my key" })).toBeVisible();
  await expect(page.getByText("Your key", { exact: true })).toBeVisible();
  expect(model.requests.at(-1)?.body["model"]).toBe("big-1");

  // A change breaks off, and another one waits behind it.
  const project = page.url();
  const broken = PAGE.replace("Built on", "Changed on");
  const breakAt = { chars: broken.length - 6, by: "cut" } as const;
  model.script({ kind: "text", text: broken, tokensPerSecond: 12, breakAt }, { kind: "error", status: 400 });
  const composer = page.getByRole("textbox", { name: "Ask for a change" });
  await composer.fill("Make the headline larger");
  await composer.press("Enter");
  await expect(page.getByText("Building…")).toBeVisible();
  await composer.fill('Change the headline to "Bread"');
  await composer.press("Enter");
  await expect(page.getByRole("button", { name: "Go on", exact: true })).toBeVisible();
  await expect(page.getByText(/It goes on with/)).toHaveCount(0);

  await page.goto("/settings#own-keys");
  await page.getByRole("button", { name: "Remove My own" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No key yet")).toBeVisible();

  await page.goto(project);
  await expect(page.getByText(/It goes on with Built-in generator instead/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(page.getByText(/Choose another model/)).toBeVisible();
  await page.getByRole("button", { name: "Use Built-in generator" }).click();
  await waitForVersion(page, 3);
  await model.close();
});
