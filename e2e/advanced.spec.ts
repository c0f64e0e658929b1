import { expectAccessible } from "./check-screen";
import { expect, preview, test, waitForVersion } from "./fixtures";

test("Advanced plans with what was chosen, and builds the plan as it was changed and approved", async ({
  page,
  person,
}) => {
  expect(person.email).toContain("@");
  await page.goto("/dashboard");
  const composer = page.getByRole("textbox", { name: "Describe what you want to build" });
  await composer.fill("A website for Miette, a bakery in Lyon, in English");
  await page.getByRole("button", { name: "Mode: Quick" }).click();
  await page.getByRole("menuitemradio", { name: /^Advanced/ }).click();
  await page.getByRole("button", { name: "Options", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Options" });
  await panel.getByText("Playful", { exact: true }).click();
  await panel.getByText("Night blue").click();
  await expect(panel.getByText("reads well").first()).toBeVisible();
  await panel.getByRole("button", { name: "+ Contact" }).first().click();
  await panel.getByRole("textbox", { name: "Pages beside the home page: A name of your own" }).fill("Careers");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Done" }).click();

  // What was chosen is there after a reload, with the draft.
  await page.reload();
  await expect(page.getByRole("button", { name: "Mode: Advanced" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Options: 3 chosen" })).toBeVisible();
  await expect(composer).toHaveValue(/Miette/);
  await page.getByRole("button", { name: "Start building" }).click();
  await page.waitForURL(/\/projects\//);

  const plan = page.getByRole("region", { name: "Plan" });
  await expect(plan.getByRole("textbox", { name: "Name of the page" })).toHaveCount(3);
  await expect(page.getByRole("status").filter({ hasText: "Waiting for you" })).toBeVisible();
  await expect(plan.getByRole("textbox", { name: "Look" })).toHaveValue(/#27408b/);
  await expectAccessible(page);
  await plan.getByRole("button", { name: "Move up: Careers" }).focus();
  await page.keyboard.press("Enter");
  await plan.getByRole("button", { name: "Remove: Contact", exact: true }).click();
  await plan.getByRole("button", { name: "Add a section to Home" }).click();
  await page.keyboard.type("Our oven: built in 1950");
  // Nothing of it is lost on the way.
  await page.reload();
  await expect(plan.getByRole("textbox", { name: "Name of the page" })).toHaveCount(2);
  await plan.getByRole("button", { name: "Build this plan" }).click();
  await waitForVersion(page, 1);
  const shown = preview(page);
  await expect(shown.getByRole("heading", { name: "Our oven" })).toBeVisible();
  await expect(shown.getByRole("link", { name: "Careers" }).first()).toBeVisible();
  await expect(shown.getByRole("link", { name: "Contact", exact: true })).toHaveCount(0);
  await expect(shown.getByRole("link", { name: "Come and see" }).first()).toBeVisible();
  await expect(page.getByText("The plan: 2 pages").last()).toBeVisible();
});
