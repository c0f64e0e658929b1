import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { api, choose, continueWith, expect, type Person, test } from "./sign-in-fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";
const PASSWORD = "violet harbour lantern";
const WAYS = ["GitHub", "Google"] as const;

/** The sentence on the sign-in page after something went wrong. */
const problem = (page: Page) => page.getByRole("alert").filter({ hasText: /\w/ });

async function register(page: Page, person: Person): Promise<void> {
  await page.goto("/register");
  await fillRegistration(page, person);
  await page.waitForURL("**/dashboard");
}

async function fillRegistration(page: Page, { name, email }: Person): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
}

async function isSignedOut(page: Page): Promise<boolean> {
  return (await api(page, "GET", "/api/account")).status === 401;
}

for (const way of WAYS) {
  test(`${way} makes an account with its credits, and signs in to it again`, async ({ page, context, person }) => {
    await page.goto("/login");
    await continueWith(page, way, person);
    await page.waitForURL("**/dashboard");
    const { body } = await api(page, "GET", "/api/account");
    expect(body.user).toMatchObject({ email: person.email, emailVerified: true });
    expect(body.balanceCenticredits).toBe(1_000);
    await context.clearCookies();
    await page.goto("/login");
    await continueWith(page, way, person);
    await page.waitForURL("**/dashboard");
    expect((await api(page, "GET", "/api/account")).body.user.id).toBe(body.user.id);
  });

  test(`${way}: who refuses there is told that nothing changed`, async ({ page }) => {
    await page.goto("/login");
    await continueWith(page, way, "nobody");
    await expect(problem(page)).toHaveText("You stopped signing in. Nothing was changed.");
    expect(await isSignedOut(page)).toBe(true);
  });

  test(`${way}: a wrong state signs nobody in`, async ({ page, person }) => {
    await page.goto("/login");
    await page.getByRole("button", { name: `Continue with ${way}` }).click();
    await page.waitForURL(/^http:\/\/127\.0\.0\.1:/);
    await page.locator("input[name=state]").evaluate((field) => field.setAttribute("value", "another-state"));
    await choose(page, way, person);
    await expect(problem(page)).toHaveText("Signing in didn't work just now. Please try again.");
    expect(await isSignedOut(page)).toBe(true);
  });

  test(`${way}: a code that was used signs nobody in again`, async ({ page, context, person, product }) => {
    const callback = page.waitForRequest(/\/api\/auth\/callback\//);
    await page.goto("/login");
    await page.getByRole("button", { name: `Continue with ${way}` }).click();
    await page.waitForURL(/^http:\/\/127\.0\.0\.1:/);
    const steps = await context.cookies(product.url);
    await choose(page, way, person);
    await page.waitForURL("**/dashboard");
    // The browser as it was before: its state fits, so that only the provider's memory of the code stands in the way.
    await context.clearCookies();
    await context.addCookies(steps);
    await page.goto((await callback).url());
    await expect(problem(page)).toHaveText("Signing in didn't work just now. Please try again.");
    expect(await isSignedOut(page)).toBe(true);
  });

  test(`${way}: an address that is not verified there makes no account`, async ({ page, person, product }) => {
    const addresses = product.github.users.flatMap(({ emails }) => emails);
    for (const address of addresses) if (address.email === person.email) address.verified = false;
    for (const one of product.google.people) if (one.email === person.email) one.email_verified = false;
    await page.goto("/login");
    await continueWith(page, way, person);
    await expect(problem(page)).toContainText("This account has no confirmed e-mail address there.");
    expect(await isSignedOut(page)).toBe(true);
  });
}

for (const flaw of ["expired", "signature"] as const) {
  test(`Google: an id_token that is ${flaw === "expired" ? "expired" : "wrongly signed"} signs nobody in`, async ({
    page,
    person,
    product,
  }) => {
    product.google.flaw = flaw;
    await page.goto("/login");
    await continueWith(page, "Google", person);
    await expect(problem(page)).toHaveText("Signing in didn't work just now. Please try again.");
    expect(await isSignedOut(page)).toBe(true);
  });
}

test("an address that was registered but never proved is not taken over, and is connected in the settings", async ({
  page,
  context,
  person,
}) => {
  await register(page, person);
  await context.clearCookies();
  await page.goto("/login");
  await continueWith(page, "GitHub", person);
  await expect(problem(page)).toContainText("There is already an account with this e-mail address.");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/dashboard");
  await page.goto("/settings");
  await page.getByRole("region", { name: "Signing in" }).getByRole("button", { name: "Connect GitHub" }).click();
  await choose(page, "GitHub", person);
  await page.waitForURL(/\/settings\?linked=github/);
  const { identities } = (await api(page, "GET", "/api/account/security")).body;
  expect(identities).toMatchObject([{ provider: "github", email: person.email }]);
  await context.clearCookies();
  await page.goto("/login");
  await continueWith(page, "GitHub", person);
  await page.waitForURL("**/dashboard");
});

test("an account with two-factor asks for a code after GitHub too", async ({ page, context, person }) => {
  await page.goto("/login");
  await continueWith(page, "GitHub", person);
  await page.waitForURL("**/dashboard");
  const { secret } = (await api(page, "POST", "/api/account/two-factor", {})).body;
  const code = new TOTP({ secret }).generate();
  const { recoveryCodes } = (await api(page, "POST", "/api/account/two-factor/confirm", { code })).body;
  await context.clearCookies();
  await page.goto("/login");
  await continueWith(page, "GitHub", person);
  await page.waitForURL(/\/login\?step=code/);
  expect(await isSignedOut(page)).toBe(true);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recoveryCodes[0] ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/dashboard");
});

for (const way of [...WAYS, "e-mail and password"] as const) {
  test(`a prompt typed before sign-in starts the build after ${way}`, async ({ page, person }) => {
    await page.goto("/");
    await page.getByRole("textbox", { name: "Describe what you want to build" }).fill(PROMPT);
    await page.getByRole("button", { name: "Start building" }).click();
    await page.waitForURL(/\/(register|login)/);
    if (way === "e-mail and password") await fillRegistration(page, person);
    else await continueWith(page, way, person);
    await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
    await expect(page.getByText("Miette").first()).toBeVisible();
  });
}
