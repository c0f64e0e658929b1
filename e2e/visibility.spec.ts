import { expect, fillRegistration, preview, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

test("a visitor's Public stays through a reload and sign-in, and their project begins with a link", async ({
  page,
  browser,
}) => {
  await page.goto("/");
  const box = page.getByRole("textbox", { name: "Describe what you want to build" });
  const pill = page.getByRole("button", { name: /^(Private|Public): / });
  await expect(pill).toHaveAttribute("title", /^Private: only you/);
  await box.fill(PROMPT);
  await page.getByRole("button", { name: /^Private: / }).click();
  await expect(pill).toHaveAttribute("title", /^Public: anyone with its link/);
  await page.reload();
  await expect(box).toHaveValue(PROMPT);
  await expect(pill).toHaveAttribute("title", /^Public: /);
  await page.getByRole("button", { name: "Start building" }).click();
  await page.waitForURL(/\/register/);
  await fillRegistration(page);
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this project" });
  const url = (await dialog.getByRole("link", { name: /^http:.*\/p\// }).getAttribute("href")) ?? "";

  const visitor = await (await browser.newContext()).newPage();
  expect((await visitor.goto(url))?.status()).toBe(200);
  await expect(preview(visitor).locator("h1")).toBeVisible();
  await visitor.context().close();

  await page.goto("/dashboard");
  await expect(pill).toHaveAttribute("title", /^Private: /);
});
