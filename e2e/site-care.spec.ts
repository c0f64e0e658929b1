import { once } from "node:events";
import { request } from "node:http";
import type { Browser, Page } from "@playwright/test";
import { freePort } from "@/scripts/lib/ports";
import { startDns, type Zone } from "@/tests/fakes/dns";
import { startAppServer } from "@/tests/support/app-server";
import { checkScreen, expectAccessible } from "./check-screen";
import { expect, fillRegistration, signInAnew, startProject, test as base, waitForVersion } from "./fixtures";

const OPERATOR = "operator@example.com";

type Product = { url: string; port: number; zone: Zone };

/** A server whose sites have a domain that a name server of ours knows. */
const test = base.extend<object, { product: Product }>({
  product: [
    async ({}, use, { workerIndex }) => {
      const zone: Zone = { "domains.sites.test": { a: ["192.0.2.10"] } };
      const dns = await startDns(zone);
      const port = await freePort();
      const server = await startAppServer({
        mongoUri: (process.env["E2E_MONGO_URI"] ?? "").replace(/\/[^/?]*(?=\?|$)/, `/site_care_${workerIndex}`),
        port,
        env: {
          ADMIN_EMAILS: OPERATOR,
          BUILTIN_TOKENS_PER_SECOND: "3000",
          SITES_DOMAIN: "sites.test",
          DNS_SERVERS: dns.address,
        },
      });
      await use({ url: server.url, port, zone });
      await server.end();
      dns.end();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});

/** Asks the server for a page by a host that no browser here could look up. */
async function visit(port: number, host: string, path = "/", body?: string): Promise<{ status: number; text: string }> {
  const headers = { host, "user-agent": "Mozilla/5.0 Firefox/140.0", referer: "https://search.example/" };
  const sent = request({ host: "127.0.0.1", port, path, method: body === undefined ? "GET" : "POST", headers }).end(
    body,
  );
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return { status: response.statusCode, text };
}

async function publish(page: Page, { url }: Product): Promise<void> {
  await signInAnew(page, url);
  await startProject(page, "A bakery in Lyon called Miette with sourdough bread and lemon tarts");
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("dialog").getByRole("link", { name: /sites\.test/ })).toBeVisible();
}

/** A browser of their own, in which an operator has signed in. */
async function signInOperator(browser: Browser, baseURL: string): Promise<Page> {
  const operator = await (await browser.newContext({ baseURL })).newPage();
  await signInAnew(operator, baseURL, OPERATOR);
  return operator;
}

test("a domain shows its records, is checked, and serves the site; visits are counted", async ({ page, product }) => {
  const { port, zone } = product;
  await publish(page, product);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Domains", { exact: true }).click();
  await dialog.getByLabel("Your own domain").fill("shop.example.org");
  await dialog.getByRole("button", { name: "Add domain" }).click();
  const card = dialog.getByRole("region", { name: "shop.example.org", exact: true });
  await expect(card.getByText("Waiting for its records")).toBeVisible();
  await expect(card.getByText("domains.sites.test")).toBeVisible();
  const proof = await card.getByText(/^vectort-site=/).innerText();
  zone["shop.example.org"] = { a: ["192.0.2.10"], aaaa: ["2001:db8::bad"] };
  zone["_vectort.shop.example.org"] = { txt: [proof] };
  await card.getByRole("button", { name: /Check the records/ }).click();
  await expect(card.getByText("Remove this")).toBeVisible();
  await expect(card.getByText("2001:db8::bad")).toBeVisible();
  zone["shop.example.org"] = { a: ["192.0.2.10"] };
  await card.getByRole("button", { name: /Check the records/ }).click();
  await expect(card.getByText("Serves this site")).toBeVisible();
  expect((await visit(port, "shop.example.org")).text).toContain("Miette");
  expect((await visit(port, "shop.example.org", "/about.html")).status).toBe(200);

  // What was visited is counted a moment later; the figures are asked for anew each time they are opened.
  await expect(async () => {
    await dialog.getByText("Address", { exact: true }).first().click();
    await dialog.getByText("Visits", { exact: true }).click();
    await expect(dialog.getByText("2 pages were looked at")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(dialog.getByText("search.example")).toBeVisible();
});

test("a visitor reports a site, an operator takes it down, and its owner reads why", async ({
  page,
  browser,
  product,
}) => {
  const { port, url } = product;
  await publish(page, product);
  const host = (
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /sites\.test/ })
      .innerText()
  ).slice(7);
  const report = new URLSearchParams({ kind: "phishing", text: "It asks for my bank's password." });
  expect((await visit(port, host, "/.well-known/report-abuse", report.toString())).text).toContain("Thank you");

  const operator = await signInOperator(browser, url);
  await operator.goto("/admin/sites");
  await operator.getByLabel("State").selectOption("reported");
  const slug = host.split(".")[0] ?? "";
  await operator.getByRole("button", { name: `Actions for ${slug}`, exact: true }).click();
  await operator.getByRole("menuitem", { name: "Read the reports" }).click();
  await expect(operator.getByText("It asks for my bank's password.")).toBeVisible();
  await operator.getByRole("button", { name: "Close", exact: true }).click();
  await operator.getByRole("button", { name: `Actions for ${slug}`, exact: true }).click();
  await operator.getByRole("menuitem", { name: "Take down" }).click();
  await operator.getByLabel("Reason").fill("It pretends to be a bank.");
  await operator.getByRole("button", { name: "Take it down" }).click();
  await expect(operator.getByText("its owner was told")).toBeVisible();
  expect((await visit(port, host)).status).toBe(410);
  await operator.goto("/admin/outbox");
  await expect(operator.getByText("Your site was taken down").first()).toBeVisible();
  await operator.context().close();

  await page.reload();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("dialog").getByText("It pretends to be a bank.")).toBeVisible();
});

test("what is shared is reported, taken down with its copies, and put back", async ({ page, browser, product }) => {
  const { port, url } = product;
  // Who is an operator by then is told of the report.
  const operator = await signInOperator(browser, url);
  await publish(page, product);
  const dialog = page.getByRole("dialog");
  const host = (await dialog.getByRole("link", { name: /sites\.test/ }).innerText()).slice(7);
  const slug = host.split(".")[0] ?? "";
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Share" }).click();
  await dialog.getByRole("switch", { name: "Anyone with the link" }).click();
  const link = (await dialog.getByRole("link", { name: /^http:.*\/p\// }).getAttribute("href")) ?? "";
  await dialog.getByRole("switch", { name: "Show it in the showcase" }).click();
  await expect(dialog.getByText("Everybody finds it in the showcase.")).toBeVisible();

  const visitor = await (await browser.newContext({ baseURL: url })).newPage();
  await visitor.goto("/showcase");
  await visitor.getByRole("link", { name: /^Report / }).click();
  await visitor.waitForURL(/\/p\/.*\/report$/);
  await visitor.getByLabel("What did you see?").fill("short");
  await visitor.getByRole("button", { name: "Send the report" }).click();
  await expect(visitor.getByText("10 to 4,000 characters.")).toBeVisible();
  await visitor.getByLabel("What did you see?").fill("It asks for my bank's password.");
  await visitor.getByRole("button", { name: "Send the report" }).click();
  await expect(visitor.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await visitor.getByRole("link", { name: "Back to the project" }).click();
  await visitor.getByRole("button", { name: /^Fork / }).click();
  await visitor.waitForURL(/\/login\?next=/);
  await visitor.getByRole("main").getByRole("link", { name: "Create an account" }).click();
  await fillRegistration(visitor);
  await visitor.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await visitor.getByRole("button", { name: "Publish" }).click();
  await visitor.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  const copy = await visitor
    .getByRole("dialog")
    .getByRole("link", { name: /sites\.test/ })
    .innerText();
  const copyHost = copy.slice(7);
  expect((await visit(port, copyHost)).status).toBe(200);

  await operator.goto("/admin/outbox");
  await expect(operator.getByText("Somebody reported what a person shows")).toHaveCount(1);
  await checkScreen(operator, "/admin/sites");
  await operator.setViewportSize({ width: 1280, height: 800 });
  const act = async (name: string): Promise<void> => {
    await operator.getByRole("button", { name: `Actions for ${slug}`, exact: true }).click();
    await operator.getByRole("menuitem", { name }).click();
  };
  await act("Take down");
  await expect(operator.getByText("Only in the showcase")).toBeVisible();
  await operator.getByLabel("Reason").fill("It pretends to be a bank.");
  await operator.getByRole("button", { name: "Take it down" }).click();
  await expect(operator.getByText("its owner was told")).toBeVisible();
  await act("Find copies");
  await expectAccessible(operator);
  await operator.getByRole("button", { name: `Take ${copyHost.split(".")[0]} down` }).click();
  await expect(operator.getByRole("dialog").getByText("Taken down", { exact: true })).toBeVisible();
  await operator.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).click();
  for (const one of [host, copyHost]) expect((await visit(port, one)).status).toBe(410);
  expect((await visitor.goto(link))?.status()).toBe(404);
  await page.reload();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("dialog").getByText("It pretends to be a bank.")).toBeVisible();

  await act("Put back");
  await expect(operator.getByText(`${slug} is where it was again.`)).toBeVisible();
  expect((await visit(port, host)).status).toBe(200);
  expect((await visitor.goto(link))?.status()).toBe(200);
  await checkScreen(visitor, `${new URL(link).pathname}/report`);
  await Promise.all([operator, visitor].map((one) => one.context().close()));
});
