import type { Page } from "@playwright/test";
import { expect, fillRegistration, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

/** What a page of a site's says in its console; read at the end. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  return said;
}

test("a visitor's prompt is at a public address after four actions; unpublished it is gone", async ({
  page,
  browser,
}) => {
  const startedAt = Date.now();
  await page.goto("/");
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill(PROMPT);
  await page.getByRole("button", { name: "Start building" }).click(); // 1
  await page.waitForURL(/\/(register|login)/);
  await fillRegistration(page); // 2
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await page.getByRole("button", { name: "Publish" }).click({ timeout: 40_000 }); // 3
  const dialog = page.getByRole("dialog", { name: "Publish to the web" });
  await dialog.getByRole("button", { name: "Publish" }).click(); // 4
  const link = dialog.getByRole("link", { name: /^http:/ });
  await expect(link).toBeVisible();
  expect(Date.now() - startedAt).toBeLessThan(60_000);

  const url = (await link.getAttribute("href")) ?? "";
  expect(url).toMatch(/^http:\/\/miette[a-z0-9-]*\.localhost:\d+$/);
  const context = await browser.newContext();
  const visitor = await context.newPage();
  const said = listen(visitor);
  const response = await visitor.goto(url);
  expect(response?.status()).toBe(200);
  await expect(visitor.locator("h1")).toBeVisible();
  await expect(visitor.locator("body")).toContainText("Miette");
  const font = await visitor.locator("body").evaluate((body) => getComputedStyle(body).fontFamily);
  expect(font).not.toMatch(/^"?Times/);
  expect(
    await visitor.evaluate(() => document.scripts.length + performance.getEntriesByType("resource").length),
  ).toBeGreaterThan(0);
  expect(await visitor.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/vectort/i);
  expect(said).toEqual([]);

  await dialog.getByRole("button", { name: "Unpublish" }).click();
  await dialog.getByRole("button", { name: "Yes, take it off the web" }).click();
  await expect(dialog.getByText("Nothing is on the web.")).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(404);
  await expect(visitor.getByRole("heading", { name: "There is no site here" })).toBeVisible();
  await context.close();
});

test("an address is chosen, moved and described; a change waits for its publication; an earlier one comes back", async ({
  page,
  person,
  context,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish to the web" });
  const slug = `bread-${crypto.randomUUID().slice(0, 8)}`;
  await dialog.getByLabel("Address").fill("admin");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog.getByText("This address is reserved.")).toBeVisible();
  // The browser notes every refused request; this one was meant to be.
  expect(cleanConsole.splice(0)).toEqual([expect.stringContaining("400")]);
  await dialog.getByLabel("Address").fill(slug);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog.getByRole("link", { name: slug })).toBeVisible();
  const site = await context.newPage();
  await site.goto(`http://${slug}.localhost:${process.env["E2E_PORT"]}`);
  const firstHeadline = await site.locator("h1").innerText();

  await dialog.getByText("Search and sharing").click();
  await dialog.getByLabel("Title").fill("Bread of Lyon");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Visitors see it now.")).toBeVisible();
  await site.reload();
  await expect(site).toHaveTitle("Bread of Lyon");

  await dialog.getByText("Address", { exact: true }).first().click();
  await dialog.getByRole("textbox", { name: "Address" }).fill(`${slug}-lyon`);
  await dialog.getByRole("button", { name: "Change address" }).click();
  await expect(dialog.getByRole("link", { name: `${slug}-lyon` })).toBeVisible();
  await site.reload();
  await expect(site).toHaveURL(new RegExp(`//${slug}-lyon\\.localhost`));
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("textbox", { name: "Ask for a change" }).fill('Change the headline to "Bread of the river"');
  await page.getByRole("button", { name: "Send" }).click();
  await waitForVersion(page, 2);
  await site.reload();
  await expect(site.locator("h1")).toHaveText(firstHeadline);
  await page.getByRole("button", { name: "Publish" }).click();
  await dialog.getByRole("button", { name: "Publish version 2" }).click();
  await expect(dialog.getByText("What you see in the preview is what visitors see.")).toBeVisible();
  await site.reload();
  await expect(site.locator("h1")).toHaveText("Bread of the river");
  await dialog.getByText("Releases").click();
  await dialog.getByRole("button", { name: "Publish release 1 again" }).click();
  await expect(page.getByText("Version 1 is on the web.").first()).toBeVisible();
  await site.reload();
  await expect(site.locator("h1")).toHaveText(firstHeadline);

  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Published sites" }).click();
  await expect(page.getByRole("link", { name: `${slug}-lyon.localhost` })).toBeVisible();
});
