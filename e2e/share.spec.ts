import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { checkScreen, expectAccessible } from "./check-screen";
import { expect, fillRegistration, preview, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

// A trace puts a script into every frame; a still one refuses it, and says so in the console that is read here.
test.use({ trace: "off" });

/** Drops a file on the page, as a person's file manager does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const files = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    { name, base64: bytes.toString("base64") },
  );
  // A drag goes on telling where it is; the page hears it once it is hydrated.
  await expect(async () => {
    await page.dispatchEvent("main", "dragover", { dataTransfer: files });
    await expect(page.getByText("Drop the ZIP to import the website in it")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.dispatchEvent("main", "drop", { dataTransfer: files });
}

test("a project is shared, forked by a visitor through sign-in, shown and taken back", async ({
  page,
  person,
  browser,
}) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this project" });
  await expect(dialog.getByText("Only you can see this project.")).toBeVisible();
  await dialog.getByRole("switch", { name: "Anyone with the link" }).click();
  const url = (await dialog.getByRole("link", { name: /^http:.*\/p\// }).getAttribute("href")) ?? "";
  await expectAccessible(page);

  const context = await browser.newContext();
  const visitor = await context.newPage();
  expect((await visitor.goto(url))?.status()).toBe(200);
  const name = await visitor.locator("h1").innerText();
  expect(name).toContain("Miette");
  await expect(preview(visitor).locator("h1")).toBeVisible();
  expect(await visitor.content()).not.toContain("sourdough bread and lemon tarts");
  await visitor.getByRole("button", { name: "Fork" }).click();
  await visitor.waitForURL(/\/login\?next=/);
  await visitor.getByRole("main").getByRole("link", { name: "Create an account" }).click();
  await fillRegistration(visitor);
  await visitor.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await expect(visitor.getByText(`Forked from ${name}, version 1`)).toBeVisible();
  await expect(preview(visitor).locator("h1")).toBeVisible();
  await visitor.getByRole("textbox", { name: "Ask for a change" }).fill('Change the headline to "Bread of mine"');
  await visitor.getByRole("button", { name: "Send" }).click();
  await waitForVersion(visitor, 2);
  await expect(preview(visitor).locator("h1")).toHaveText("Bread of mine");

  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(dialog.getByText("It was forked once.")).toBeVisible();
  await dialog.getByRole("switch", { name: "Show it in the showcase" }).click();
  await expect(dialog.getByText("Everybody finds it in the showcase.")).toBeVisible();
  const said: string[] = [];
  visitor.on("console", (message) => said.push(message.text()));
  await Promise.all([visitor.waitForResponse(/vectort-still/), visitor.goto("/showcase")]);
  await visitor.waitForLoadState("networkidle");
  expect(said).toEqual([]);
  await visitor
    .getByRole("link", { name: `Look at ${name}` })
    .first()
    .click();
  await visitor.waitForURL(/\/p\//);
  await expect(preview(visitor).locator("h1")).not.toHaveText("Bread of mine");
  await checkScreen(visitor, "/showcase");
  await checkScreen(visitor, new URL(url).pathname);

  await dialog.getByRole("switch", { name: "Anyone with the link" }).click();
  await expect(dialog.getByText("Only you can see this project.")).toBeVisible();
  expect((await visitor.goto(url))?.status()).toBe(404);
  await visitor.goto("/showcase");
  await expect(visitor.locator(`a[href="${new URL(url).pathname}"]`)).toHaveCount(0);
  await context.close();
});

test("a version of one's own is forked once by a double click, and its ZIP comes back by drop", async ({
  page,
  person,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  const id = await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Versions" }).click();
  await page.getByRole("button", { name: "Fork version 1" }).dblclick();
  await page.waitForURL((url) => /\/projects\/[0-9a-f]{24}/.test(url.pathname) && !url.pathname.includes(id));
  await expect(page.getByText(/^Forked from .*, version 1$/)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download ZIP" }).click();
  const download = await downloading;
  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toMatch(/-fork\.zip$/);

  await page.goto("/dashboard");
  await expect(page.getByText("Showing 1–2 of 2")).toBeVisible();
  await drop(page, "notes.txt", Buffer.from("no"));
  const refused = page.getByRole("dialog", { name: "Import a ZIP" });
  await expect(refused.getByText("notes.txt is not a ZIP.")).toBeVisible();
  await expectAccessible(page);
  await refused.getByRole("button", { name: "Close" }).click();
  await drop(page, "broken.zip", bytes.subarray(0, 2_000));
  await expect(refused.getByText("This file is not a ZIP, or it didn't arrive whole.")).toBeVisible();
  // The browser notes every refused request; this one was meant to be.
  await expect.poll(() => cleanConsole.splice(0)).toEqual([expect.stringContaining("400")]);
  await refused.getByRole("button", { name: "Close" }).click();

  await drop(page, "our-bakery.zip", bytes);
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await expect(page.getByText("Imported from our-bakery.zip")).toBeVisible();
  await expect(preview(page).locator("h1")).toBeVisible();
  const again = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download ZIP" }).click();
  expect((await readFile(await (await again).path())).equals(bytes)).toBe(true);
});
