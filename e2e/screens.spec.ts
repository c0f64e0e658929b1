import { checkScreen } from "./check-screen";
import { expect, startProject, test, waitForVersion } from "./fixtures";

test("the public pages", async ({ page }) => {
  for (const path of ["/", "/login", "/register"]) await checkScreen(page, path);
});

test("the dashboard and the workspace", async ({ page, person }) => {
  expect(person.email).toContain("@");
  await checkScreen(page, "/dashboard");
  await page.setViewportSize({ width: 1280, height: 800 });
  const id = await startProject(page, "A small pottery studio in Ghent");
  await waitForVersion(page, 1);
  await checkScreen(page, "/dashboard");
  await checkScreen(page, `/projects/${id}`);
});

test("projects are found, renamed, deleted and brought back", async ({ page, person }) => {
  expect(person.email).toContain("@");
  await startProject(page, "A small pottery studio in Ghent");
  await waitForVersion(page, 1);
  await page.goto("/dashboard");
  await page
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Clay and Sons");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("Clay and Sons").first()).toBeVisible();
  await page.getByLabel("Search projects").fill("nothing like this");
  await expect(page.getByRole("main").getByText("Clay and Sons")).toHaveCount(0);
  await page.getByLabel("Search projects").fill("clay");
  await expect(page.getByRole("main").getByText("Clay and Sons").first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main").getByText("Clay and Sons").first()).toBeVisible();
});

test("a page that isn't there, and somebody else's project, say so", async ({ page, cleanConsole, person }) => {
  expect(person.email).toContain("@");
  for (const path of ["/nothing-here", `/projects/${"0".repeat(24)}`]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator("h1")).toBeVisible();
  }
  expect(cleanConsole.every((line) => line.includes("404"))).toBe(true);
  cleanConsole.length = 0;
});
