import type { Page } from "@playwright/test";
import { checkWidths } from "./check-widths";
import { expect, preview, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const button = (page: Page) => page.getByRole("button", { name: "Select an element" });
const panel = (page: Page) => page.getByRole("region", { name: /^The selected element/ });
const heading = (page: Page) => preview(page).locator("h2").nth(1);
/** What only the very same document still has. */
const state = (page: Page) =>
  preview(page)
    .locator("body")
    .evaluate((body) => ({ born: body.dataset["born"], scrollY: Math.round(scrollY) }));

test("an element is chosen in the page, and changed by hand or in words", async ({ page, person }) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  const before = await heading(page).textContent();

  // By mouse. What the page itself claims or clicks chooses nothing.
  await button(page).click();
  await expect(page.getByText("Click a part of the page.", { exact: false })).toBeVisible();
  await heading(page).evaluate((element) => {
    document.body.dataset["born"] = "once";
    element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  await heading(page).hover();
  await expect(page.getByText(`h2 · ${before?.trim()}`)).toBeVisible();
  await heading(page).click();
  await expect(panel(page)).toContainText("<h2> in index.html");
  await checkWidths(page);
  await heading(page).scrollIntoViewIfNeeded();
  const place = await state(page);
  expect(place).toMatchObject({ born: "once" });
  await panel(page).getByLabel("Text", { exact: true }).fill('Bread & "tarts" <b>');
  await panel(page).getByLabel("Background").selectOption("Accent");
  await panel(page).getByRole("button", { name: "Apply" }).dblclick();
  await expect(page.getByText("Changed by hand, as version 2.")).toBeVisible();
  await expect(heading(page)).toHaveText('Bread & "tarts" <b>');
  await expect(heading(page)).toHaveClass(/bg-accent text-on-accent/);
  await expect(panel(page)).toBeHidden();
  expect(await state(page)).toEqual(place);
  const ground = () => heading(page).evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(ground).not.toBe("rgba(0, 0, 0, 0)");
  await expect(page.getByText("Changed by hand: index.html")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(heading(page)).toHaveText(before ?? "");
  expect(await state(page)).toEqual(place);

  // A page that claims a choice nobody made is not believed.
  await preview(page)
    .locator("body")
    .evaluate(() => {
      const claim = { vectort: window.name, type: "picked", tag: "h1", text: "", at: [0], isMade: false };
      window.parent.postMessage(claim, "*");
    });

  // By keys; a link's address is checked.
  await button(page).click();
  await expect(page.getByText("Click a part of the page.", { exact: false })).toBeVisible();
  await expect(panel(page)).toBeHidden();
  const pointed = page.getByRole("status").filter({ hasText: /^\w+( ·|$)/ });
  await page.keyboard.press("Tab");
  await expect(pointed).toHaveText(/^a ·/);
  await page.keyboard.press("Enter");
  await panel(page).getByLabel("Link").fill("java\tscript:alert(1)");
  await expect(panel(page).getByText("Write a page of the site", { exact: false })).toBeVisible();
  await expect(panel(page).getByRole("button", { name: "Apply" })).toBeDisabled();
  await panel(page).getByRole("button", { name: "Choose another" }).click();
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");

  // In words, which are kept for the element while the panel is closed.
  const words = panel(page).getByLabel("What should change?");
  const choose = async () => {
    await button(page).click();
    await expect(page.getByText("Click a part of the page.", { exact: false })).toBeVisible();
    await heading(page).click();
  };
  await choose();
  await words.fill('Change it to "Asked in words"');
  await panel(page).getByRole("button", { name: "Close the selection" }).click();
  await choose();
  await expect(words).toHaveValue('Change it to "Asked in words"');
  await words.press("Enter");
  await waitForVersion(page, 4);
  await expect(heading(page)).toHaveText("Asked in words");
  await expect(page.getByText("About <h2> in index.html")).toBeVisible();
});
