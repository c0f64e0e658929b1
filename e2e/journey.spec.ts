import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { expect, fillRegistration, preview, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

test("a visitor's prompt survives registration, becomes a page, is changed, restored and downloaded", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill(PROMPT);
  await page.getByRole("button", { name: "Start building" }).click();
  await page.waitForURL(/\/(register|login)/);
  await fillRegistration(page);
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await expect(preview(page).locator("h1")).toBeVisible();
  await waitForVersion(page, 1);
  await expect(preview(page).locator("body")).toContainText("Miette");

  await page
    .getByRole("textbox", { name: "Ask for a change" })
    .fill('Change the headline to "Bread worth crossing the river for"');
  await page.getByRole("button", { name: "Send" }).click();
  await waitForVersion(page, 2);
  await expect(preview(page).locator("h1")).toHaveText("Bread worth crossing the river for");

  await page.getByRole("button", { name: "Restore version 1" }).first().click();
  await expect(page.getByText("Version 1 is back, as version 3.")).toBeVisible();
  await expect(preview(page).locator("h1")).not.toHaveText("Bread worth crossing the river for");

  await page
    .getByRole("button", { name: "Code", exact: true })
    .or(page.getByRole("tab", { name: "Code" }))
    .first()
    .click();
  await expect(page.getByText("index.html").first()).toBeVisible();

  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /ZIP/ })
    .or(page.getByRole("button", { name: /ZIP/ }))
    .first()
    .click();
  const files = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([expect.stringMatching(/index\.html$/), expect.stringMatching(/assets\/site\.css$/)]),
  );
});

test("a second tab follows the same run, and a reload in mid-run goes on", async ({ page, context, person }) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  const second = await context.newPage();
  await second.goto(page.url());
  await page.reload();
  await waitForVersion(page, 1);
  await waitForVersion(second, 1);
  await expect(preview(second).locator("h1")).toBeVisible();
});

test("stop keeps what was finished and says so", async ({ page, person }) => {
  expect(person.name).toBe("Ada Example");
  await startProject(page, PROMPT);
  await page.getByRole("button", { name: "Stop building" }).click();
  await expect(page.getByText(/You stopped this build/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop building" })).toBeHidden();
});
