import { expect, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

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
