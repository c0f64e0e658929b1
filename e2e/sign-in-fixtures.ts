import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test as base } from "@playwright/test";
import { freePort } from "@/scripts/lib/ports";
import { type FakeGitHub, startFakeGitHub } from "@/tests/fakes/github";
import { type FakeGoogle, startFakeGoogle } from "@/tests/fakes/google";
import { startAppServer } from "@/tests/support/app-server";

/** The product with GitHub and Google set up, and the two servers that speak for them. */
type Product = { url: string; github: FakeGitHub; google: FakeGoogle };
/** Somebody with an account at both, under one address. */
export type Person = { name: string; login: string; email: string };
type Provider = "GitHub" | "Google";

async function startProduct(pace: string): Promise<Product & { end: () => Promise<void> }> {
  const [github, google] = await Promise.all([startFakeGitHub(), startFakeGoogle()]);
  const uri = new URL(process.env["E2E_MONGO_URI"] ?? "");
  uri.pathname = `/sign_in_${process.pid}_${pace}`;
  const dataDir = await mkdtemp(join(tmpdir(), "vectort-sign-in-"));
  const server = await startAppServer({
    mongoUri: uri.href,
    port: await freePort(),
    env: { DATA_DIR: dataDir, BUILTIN_TOKENS_PER_SECOND: pace, ...github.env, ...google.env },
  });
  const end = async (): Promise<void> => {
    await server.end();
    await Promise.all([github.close(), google.close(), rm(dataDir, { recursive: true, force: true })]);
  };
  return { url: server.url, github, google, end };
}

export { expect };

export const test = base.extend<{ person: Person }, { pace: string; product: Product }>({
  /** How fast the built-in generator writes. */
  pace: ["3000", { option: true, scope: "worker" }],
  product: [
    async ({ pace }, use) => {
      const { end, ...product } = await startProduct(pace);
      await use(product);
      await end();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  person: async ({ product: { github, google } }, use) => {
    const id = github.users.length + 1;
    const login = `ada-${process.pid}-${id}`;
    const email = `${login}@example.org`;
    github.users.push({ login, id, name: "Ada Example", emails: [{ email, primary: true, verified: true }] });
    google.people.push({ sub: `10${id}`, name: "Ada Example", email, email_verified: true });
    await use({ name: "Ada Example", login, email });
    google.flaw = null;
  },
});

/** Presses the provider's button on the present page, and there the person's, or the one that refuses. */
export async function continueWith(page: Page, provider: Provider, as: Person | "nobody"): Promise<void> {
  await page.getByRole("button", { name: `Continue with ${provider}` }).click();
  await choose(page, provider, as);
}

/** The provider's page: chooses an account, or refuses. */
export async function choose(page: Page, provider: Provider, as: Person | "nobody"): Promise<void> {
  await page.waitForURL(/^http:\/\/127\.0\.0\.1:/);
  const name = as === "nobody" ? "Deny" : `Continue as ${provider === "GitHub" ? as.login : as.email}`;
  await page.getByRole("button", { name, exact: true }).click();
}

/** Allows the connection on GitHub's page, and waits until the app has the browser back. */
export async function allowGitHub(page: Page, person: Person): Promise<void> {
  await choose(page, "GitHub", person);
  await page.waitForURL(/localhost/);
}

/** One request of the page to the app's API. */
export function api(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Answer }> {
  return page.evaluate(
    async ([method, path, body]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(path, { method, headers, ...(body ? { body } : {}) });
      return { status: response.status, body: await response.json().catch(() => ({})) };
    },
    [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
  );
}

/** The parts of the API's answers that these tests read. */
type Answer = {
  user: { id: string; email: string; emailVerified: boolean };
  balanceCenticredits: number;
  identities: { provider: string; email: string }[];
  secret: string;
  recoveryCodes: string[];
};
