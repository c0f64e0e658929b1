import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type BrowserContext, type Page, test as base } from "@playwright/test";
import { freePort } from "@/scripts/lib/ports";
import { startAppServer } from "@/tests/support/app-server";
import { makeZip } from "@/tests/support/make-zip";
import { startCaddy, startNginx } from "@/tests/support/proxies";
import { fillRegistration } from "./fixtures";

/** A product on https, by names of its own: where the app, its previews and sites stand. */
export type Place = { app: string; preview: string; sitesDomain: string };
/** `related`: previews and sites under the app's own domain, behind nginx. `apart`: on another one, behind Caddy. */
export type Places = { related: Place; apart: Place };

/** The cookie that says who is signed in. */
export const SESSION = "__Host-next-auth.session-token";

function place(appDomain: string, sitesDomain: string): Place {
  return { app: `https://${appDomain}`, preview: `https://preview.${sitesDomain}`, sitesDomain };
}

const PLACES: Places = { related: place("vectort.test", "vectort.test"), apart: place("studio.test", "pages.test") };

/** The product as it is shipped, on a port of its own, told that it stands at a place. */
async function startProduct({ app, preview, sitesDomain }: Place) {
  const dataDir = await mkdtemp(join(tmpdir(), "vectort-https-"));
  const uri = new URL(process.env["E2E_MONGO_URI"] ?? "");
  uri.pathname = `/https_${new URL(app).hostname.replaceAll(".", "_")}_${process.pid}`;
  const env = { APP_URL: app, PREVIEW_URL: preview, SITES_DOMAIN: sitesDomain, TRUSTED_PROXIES: "1" };
  const port = await freePort();
  const server = await startAppServer({ mongoUri: uri.href, port, env: { DATA_DIR: dataDir, ...env } });
  const end = async (): Promise<void> => {
    await server.end();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { port, end };
}

export { expect };

export const test = base.extend<object, { places: Places & { rules: string } }>({
  places: [
    async ({}, use) => {
      const [related, apart] = await Promise.all([startProduct(PLACES.related), startProduct(PLACES.apart)]);
      const nginx = await startNginx({ domain: "vectort.test", upstreams: [related.port, related.port] });
      const caddy = await startCaddy({ domain: "studio.test", upstreams: [apart.port] });
      const rules = [
        `MAP vectort.test 127.0.0.1:${nginx.httpsPort}`,
        `MAP *.vectort.test 127.0.0.1:${nginx.httpsPort}`,
        `MAP *.test 127.0.0.1:${caddy.httpsPort}`,
      ].join(", ");
      await use({ ...PLACES, rules });
      await Promise.all([caddy.stop(), nginx.stop(), related.end(), apart.end()]);
    },
    { scope: "worker", timeout: 300_000 },
  ],
  // Certificates made a moment ago, for names that no name server knows.
  browser: [
    async ({ playwright, launchOptions, places }, use) => {
      const args = [`--host-resolver-rules=${places.rules}`, "--ignore-certificate-errors"];
      const given = { ...launchOptions, args: [...(launchOptions.args ?? []), ...args] };
      const browser = await playwright.chromium.launch(given);
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
});

/** One request of a page to its own origin: the answer's status and text. */
export function send(page: Page, method: string, path: string, body?: unknown) {
  return page.evaluate(
    async ({ method, path, text }) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(path, { method, headers, ...(text ? { body: text } : {}) });
      return { status: response.status, text: await response.text() };
    },
    { method, path, text: body === undefined ? "" : JSON.stringify(body) },
  );
}

/** Makes an account in the page, and stands on the dashboard. */
async function register(page: Page, { app }: Place): Promise<void> {
  await page.goto(`${app}/register`);
  await fillRegistration(page);
  await page.waitForURL("**/dashboard");
}

/** Imports files as a project of the page's person; its id. */
async function importFiles(page: Page, files: Record<string, string>): Promise<string> {
  const zip = makeZip(Object.entries(files).map(([name, body]) => ({ name, body }))).toString("base64");
  const imported = await page.evaluate(async (base64) => {
    const form = new FormData();
    form.set("file", new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "site.zip"));
    const response = await fetch("/api/projects/import", { method: "POST", body: form });
    return response.text();
  }, zip);
  const { project }: { project: { id: string } } = JSON.parse(imported);
  return project.id;
}

/** Takes every request of its own site once it is registered. */
const WORKER = `
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
  addEventListener("fetch", (event) => event.respondWith(new Response("taken")));
`;
const PAGE = "<!doctype html><html lang=en><head><title>Hello</title></head><body><h1>Hello</h1></body></html>";

/** Somebody who has a project and is signed in to the app, and a stranger's site that means harm in the same browser. */
export type Meeting = Place & {
  page: Page;
  projectId: string;
  site: Page;
  siteUrl: string;
  stranger: { page: Page; session: string };
};

/** Brings the two together, the stranger with a browser of his own. */
export async function meet(context: BrowserContext, others: BrowserContext, where: Place): Promise<Meeting> {
  const owner = await others.newPage();
  await register(owner, where);
  const hostile = await importFiles(owner, { "index.html": PAGE, "worker.js": WORKER });
  const slug = `stranger-${crypto.randomUUID().slice(0, 8)}`;
  const published = await send(owner, "POST", `/api/projects/${hostile}/site`, { slug });
  expect(published.status).toBe(201);
  const session = (await others.cookies(where.app)).find(({ name }) => name === SESSION)?.value ?? "";
  const page = await context.newPage();
  await register(page, where);
  const projectId = await importFiles(page, { "index.html": PAGE });
  const site = await context.newPage();
  const siteUrl = `https://${slug}.${where.sitesDomain}`;
  return { ...where, page, projectId, site, siteUrl, stranger: { page: owner, session } };
}
