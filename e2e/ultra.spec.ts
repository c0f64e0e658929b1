import { expectAccessible } from "./check-screen";
import { expect, preview, test, waitForVersion } from "./fixtures";

test("Ultra plans, shows three directions, and builds in the one that was chosen by keyboard", async ({
  page,
  person,
}) => {
  expect(person.email).toContain("@");
  await page.goto("/dashboard");
  await page
    .getByRole("textbox", { name: "Describe what you want to build" })
    .fill("A website for Miette, a bakery in Lyon, in English");
  await page.getByRole("button", { name: "Mode: Quick" }).click();
  await page.getByRole("menuitemradio", { name: /^Advanced/ }).click();
  const ultra = page.getByRole("switch", { name: "Ultra" });
  await ultra.click();
  await page.reload();
  await expect(ultra).toBeChecked();
  // Off gives back what it was switched on over.
  await ultra.click();
  await expect(page.getByRole("button", { name: "Mode: Advanced" })).toBeVisible();
  await ultra.click();
  await page.getByRole("button", { name: "Start building" }).click();
  await page.waitForURL(/\/projects\//);
  await page.getByRole("region", { name: "Plan" }).getByRole("button", { name: "Build this plan" }).click();

  const shown = page.getByRole("region", { name: "Style directions" });
  const looks = shown.getByRole("button", { name: /^Build it in this look: / });
  await expect(looks).toHaveCount(3);
  const miniature = shown.locator("iframe").nth(1).contentFrame();
  await expect(miniature.getByRole("heading", { level: 1, includeHidden: true })).toBeAttached();
  await expectAccessible(page);
  // They are there again after a reload.
  await page.reload();
  const ground = await miniature.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  await looks.nth(1).focus();
  await page.keyboard.press("Enter");
  await waitForVersion(page, 1);
  await expect(preview(page).getByRole("heading", { level: 1 })).toBeVisible();
  await expect(preview(page).locator("body")).toHaveCSS("background-color", ground);
  await expect(shown.getByText(/^Shown: /)).toBeVisible();
});
