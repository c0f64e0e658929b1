import { type ConsoleMessage, expect, type Page, test as base } from "@playwright/test";

/** Two short words that make a phrase nobody uses. */
const PASSWORD = "violet harbour lantern";

export type Person = { name: string; email: string; password: string };

type Fixtures = {
  /** A new account, signed in, standing on the dashboard. */
  person: Person;
  /** Everything the page's console said at warning level or above; empty at the end of a test. */
  cleanConsole: string[];
};

function newPerson(email = `ada-${crypto.randomUUID()}@example.com`): Person {
  return { name: "Ada Example", email, password: PASSWORD };
}

/** Registers through the form on the present page. */
export async function fillRegistration(page: Page): Promise<Person> {
  const person = newPerson();
  await page.getByLabel("Name", { exact: true }).fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  return person;
}

/**
 * Signs the page's browser in to an account, which is made unless there is one, by the requests that the forms send; the
 * forms themselves are in sign-in.spec.ts and journey.spec.ts. Stands on the dashboard.
 */
export async function signInAnew(page: Page, origin: string, email?: string): Promise<Person> {
  const person = newPerson(email);
  const { request } = page.context();
  const headers = { origin };
  await request.post(`${origin}/api/account/register`, { data: person, headers });
  const { csrfToken } = await (await request.get(`${origin}/api/auth/csrf`)).json();
  const form = { csrfToken, email: person.email, password: person.password, json: "true", callbackUrl: origin };
  await request.post(`${origin}/api/auth/callback/credentials`, { form, headers });
  await page.goto(`${origin}/dashboard`);
  await page.waitForURL("**/dashboard");
  return person;
}

/** What a page's console says from now on, at warning level or above. */
export function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  return said;
}

export const test = base.extend<Fixtures>({
  cleanConsole: [
    async ({ page }, use) => {
      const said = listen(page);
      await use(said);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
  person: async ({ page, baseURL }, use) => {
    await use(await signInAnew(page, baseURL ?? ""));
  },
});

export { expect };

/** Types a prompt into the home composer and starts; resolves on the workspace. Returns the project's id. */
export async function startProject(page: Page, prompt: string): Promise<string> {
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill(prompt);
  await page.getByRole("button", { name: "Start building" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  return /projects\/([0-9a-f]{24})/.exec(page.url())?.[1] ?? "";
}

/** The preview's document of the present page. */
export function preview(page: Page) {
  return page.frameLocator("iframe >> nth=0");
}

/** Waits until the newest turn has ended well: its Restore or "Current version" line stands under it. */
export async function waitForVersion(page: Page, number: number): Promise<void> {
  await expect(page.getByText(`Version ${number}`, { exact: true }).first()).toBeVisible();
}
