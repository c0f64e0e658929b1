import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { OPERATORS } from "@/tests/support/e2e-people";
import { checkScreen } from "./check-screen";
import { expect, signInAnew, test as base } from "./fixtures";

type Pages = {
  /** The operator, signed in. */
  operator: Page;
};

const test = base.extend<Pages>({
  operator: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signInAnew(page, baseURL ?? "", OPERATORS.accounts);
    await use(page);
    await context.close();
  },
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/");
}

/** The first link in the newest mail to an address, as operators read it in the outbox. */
async function linkFor(operator: Page, email: string, path: string): Promise<string> {
  await operator.goto("/admin/outbox");
  await operator.getByRole("row").filter({ hasText: email }).first().getByRole("button").click();
  const mail = operator.getByRole("dialog");
  await mail.getByText("Text", { exact: true }).click();
  const text = await mail.locator("pre").innerText();
  return new RegExp(`https?://\\S+${path}\\?token=\\S+`).exec(text)?.[0] ?? "";
}

test("the pages around signing in", async ({ page }) => {
  for (const path of ["/login?step=code", "/login?error=ADDRESS_TAKEN", "/forgot", "/reset?token=x", "/verify"]) {
    await checkScreen(page, path);
  }
});

// The operators' list of sites is in site-care.spec.ts, with sites.
test("settings and the operators' pages", async ({ page, person, operator }) => {
  expect(person.email).toContain("@");
  await checkScreen(page, "/settings");
  for (const path of ["", "/users", "/runs", "/ledger", "/outbox"]) await checkScreen(operator, `/admin${path}`);
});

test("a forgotten password is replaced by the link in a mail, once", async ({
  page,
  person,
  operator,
  cleanConsole,
}) => {
  await signOut(page);
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await page.waitForURL("**/forgot");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();

  const link = await linkFor(operator, person.email, "/reset");
  await page.goto(link);
  await expect(page).toHaveURL(/\/reset$/);
  await page.getByLabel("New password", { exact: true }).fill("copper lighthouse sonata");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page.getByRole("heading", { name: "Your new password is saved" })).toBeVisible();
  await signIn(page, person.email, "copper lighthouse sonata");
  await page.waitForURL("**/dashboard");

  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill("another lighthouse sonata");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not valid any more" })).toBeVisible();
  expect(cleanConsole.every((line) => line.includes("400"))).toBe(true);
  cleanConsole.length = 0;
});

test("two-factor sign-in is turned on, asked for, and helped by a recovery code", async ({
  page,
  person,
  cleanConsole,
}) => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Continue" }).click();
  const secret = await page.getByRole("dialog").locator("code").innerText();
  await page.getByLabel("Code from the app").fill(new TOTP({ secret: secret.replaceAll(" ", "") }).generate());
  await page.getByRole("dialog").getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByRole("heading", { name: "Keep your recovery codes" })).toBeVisible();
  const recovery = await page.getByRole("dialog").getByRole("listitem").allInnerTexts();
  expect(recovery.length).toBeGreaterThanOrEqual(8);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("recovery codes are left")).toBeVisible();

  await signOut(page);
  await signIn(page, person.email, person.password);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("This code isn't right.")).toBeVisible();
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recovery[0] ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/dashboard");
  expect(cleanConsole.every((line) => line.includes("401"))).toBe(true);
  cleanConsole.length = 0;
});

test("an account is asked to go, and kept", async ({ page, person }) => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete account…" }).click();
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Delete account", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your account is on its way out" })).toBeVisible();
  await page.getByRole("button", { name: "Go to the start page" }).click();
  await signIn(page, person.email, person.password);
  await page.waitForURL("**/dashboard");
  await expect(page.getByText(/Your account will be deleted on/)).toBeVisible();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText(/Your account will be deleted on/)).toHaveCount(0);
});

test("an operator gives credits with a reason, and a double click counts once", async ({
  page,
  person,
  operator,
  cleanConsole,
}) => {
  await operator.goto("/admin/users");
  await operator.getByLabel("Search users").fill(person.email);
  const row = operator.getByRole("row").filter({ hasText: person.email });
  await row.getByRole("button").click();
  await operator.getByRole("menuitem", { name: "Adjust credits" }).click();
  await operator.getByLabel("Credits", { exact: true }).fill("2.50");
  await operator.getByLabel("Reason").fill("A present for the test");
  await operator.getByRole("button", { name: "Give credits" }).dblclick();
  await expect(row.getByText("12.50")).toBeVisible();
  await page.goto("/admin/users");
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  expect(cleanConsole.every((line) => line.includes("404"))).toBe(true);
  cleanConsole.length = 0;
});
