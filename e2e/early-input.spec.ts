import type { Page } from "@playwright/test";
import { expect, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

/** Holds back every script of the pages that are loaded from now on; returns what lets them go. */
async function holdScripts(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await held.promise;
    await route.fallback();
  });
  return held.resolve;
}

test("what is typed and pressed before a slow page can react is done once it can", async ({ page, person }) => {
  expect(person.email).toContain("@");
  const loadHome = await holdScripts(page);
  await page.goto("/dashboard", { waitUntil: "commit" });
  await page.getByRole("button", { name: /^Private: / }).click();
  const box = page.getByRole("textbox", { name: "Describe what you want to build" });
  await box.fill(PROMPT);
  await box.press("Enter");
  await expect(box).toHaveValue(PROMPT);
  loadHome();
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(
    page.getByRole("dialog", { name: "Share this project" }).getByRole("link", { name: /\/p\// }),
  ).toBeVisible();

  const loadWorkspace = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  const code = page.getByRole("button", { name: "Code", exact: true });
  const before = await code.boundingBox();
  await code.click();
  await code.click();
  await expect(code).toHaveAttribute("aria-pressed", "false");
  loadWorkspace();
  await expect(page.getByRole("toolbar", { name: "Editor" })).toBeVisible();

  // What comes later has its place from the beginning.
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.getByRole("link", { name: "Open the preview in a new tab" })).toBeVisible();
  expect((await code.boundingBox())?.y).toBe(before?.y);

  const loadSettings = await holdScripts(page);
  await page.goto("/settings", { waitUntil: "commit" });
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Grace Example");
  loadSettings();
  await expect(page.getByRole("button", { name: "Save" }).first()).toBeEnabled();
  await expect(name).toHaveValue("Grace Example");
});
