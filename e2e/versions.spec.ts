import type { Page } from "@playwright/test";
import { checkWidths } from "./check-widths";
import { expect, preview, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

async function change(page: Page, prompt: string, version: number): Promise<void> {
  await page.getByRole("textbox", { name: "Ask for a change" }).fill(prompt);
  await page.getByRole("button", { name: "Send" }).click();
  await waitForVersion(page, version);
}

test("versions are named, compared line by line and in the preview, undone and done again", async ({
  page,
  person,
}) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await change(page, 'Change the headline to "Bread of mine"', 2);

  // The diff of a turn, from the chat.
  await page.getByRole("button", { name: "What changed in version 2" }).click();
  await expect(page.getByRole("heading", { name: "What changed" })).toBeFocused();
  const file = page.getByRole("region", { name: "index.html" });
  await expect(file.getByRole("row", { name: /\+.*Bread of mine/ }).first()).toBeVisible();
  await page.getByText("Side by side").click();
  await expect(file.getByRole("columnheader", { name: "Before", exact: true })).toBeAttached();
  await checkWidths(page);

  await page.getByRole("button", { name: "All versions" }).click();
  await page.getByRole("button", { name: "Name version 1" }).click();
  await page.getByLabel("Name of the version").fill("Before the change");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Before the change" })).toContainText("Version 1");
  await checkWidths(page);

  // Two in the preview, moved as one.
  await page.getByRole("button", { name: "Compare version 1 in the preview" }).click();
  const left = page.frameLocator('iframe[title="Left: Version 1"]');
  const right = page.frameLocator('iframe[title="Right: Version 2"]');
  await expect(right.locator("h1")).toHaveText("Bread of mine");
  await expect(left.locator("h1")).not.toHaveText("Bread of mine");
  const handle = page.getByRole("slider", { name: "How much of the left version shows" });
  await handle.press("ArrowRight");
  await expect(handle).toHaveAttribute("aria-valuenow", "55");
  await handle.press("End");
  await expect(handle).toHaveAttribute("aria-valuenow", "100");
  await left.locator("body").evaluate(() => window.scrollTo({ top: 300, behavior: "instant" }));
  await expect.poll(() => right.locator("body").evaluate(() => Math.round(window.scrollY))).toBe(300);
  await checkWidths(page);
  await page.getByRole("button", { name: "All versions" }).click();

  // Back and forward; a double click is one step, and every step is a version.
  await page.getByRole("button", { name: "Undo: back to version 1" }).dblclick();
  await expect(page.getByText("Version 1 is back, as version 3.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo the last change" })).toBeDisabled();
  await page.getByRole("button", { name: "Redo: forward to version 2" }).click();
  await expect(page.getByText("Version 2 is back, as version 4.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Redo the last change" })).toBeDisabled();
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(preview(page).locator("h1")).toHaveText("Bread of mine");

  await page.reload();
  await page.getByRole("button", { name: "Versions" }).click();
  await expect(page.getByText("Before the change")).toBeVisible();
  await expect(page.getByText("Restored from version 2")).toBeVisible();
});
