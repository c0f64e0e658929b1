import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { freePort } from "@/scripts/lib/ports";
import { type FakeOpenAi, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { type FakeStripe, startFakeStripe } from "@/tests/fakes/stripe";
import { stripeEnv } from "@/tests/fakes/stripe/env";
import { startAppServer } from "@/tests/support/app-server";
import { expect, preview, startProject, test as base, waitForVersion } from "./fixtures";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");

const SITE = `@@NONCE theme {"name":"Miette","lang":"en","accent":"#b4532a"}
Here is your bakery.
@@NONCE page index.html {"title":"Miette","description":"A bakery in Lyon"}
${"<section class='py-section'><h1>Miette</h1><p>Bread that takes its time, every morning.</p></section>\n".repeat(12)}
@@NONCE end
@@NONCE done {"summary":"The bakery is there.","next":["Add a menu","Add opening hours","Use warmer colours"]}
`;

/** An answer that its provider says took so many tokens: gpt-5-mini costs $0.25 and $2 a million, times 1.5, at $0.20 a credit. */
const answerOf = (inputTokens: number, outputTokens: number, tokensPerSecond = 0): TextAnswer => ({
  kind: "text",
  // Each a little different from the last, so that it makes a Version.
  text: SITE.replaceAll("Bread", `Bread of ${outputTokens}`),
  tokensPerSecond,
  usage: { inputTokens, outputTokens },
});

type Product = { url: string; mongoUri: string; model: FakeOpenAi; stripe: FakeStripe };

const test = base.extend<object, { product: Product }>({
  product: [
    async ({}, use) => {
      const [model, stripe] = await Promise.all([startFakeOpenAi(), startFakeStripe()]);
      const uri = new URL(process.env["E2E_MONGO_URI"] ?? "");
      uri.pathname = `/credits_${process.pid}`;
      const dataDir = await mkdtemp(join(tmpdir(), "vectort-credits-"));
      const server = await startAppServer({
        mongoUri: uri.href,
        port: await freePort(),
        env: { DATA_DIR: dataDir, OPENAI_BASE_URL: model.url, MODEL_QUICK: "gpt-5-mini", ...stripeEnv(stripe) },
      });
      stripe.webhooks.to(async (body, signature) => {
        const headers = { "content-type": "application/json", "stripe-signature": signature };
        return (await fetch(`${server.url}/api/webhooks/stripe`, { method: "POST", headers, body })).status;
      });
      await use({ url: server.url, mongoUri: uri.href, model, stripe });
      await server.end();
      await Promise.all([model.close(), stripe.close(), rm(dataDir, { recursive: true, force: true })]);
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});

/** The pill of the top bar. */
const balance = (page: Page) => page.getByRole("banner").locator("[data-balance]");

test("credits: given, estimated, metered, spent, refused, bought, given back, and all adds up", async ({
  page,
  person,
  cleanConsole,
  product: { model, mongoUri },
}) => {
  expect(person.email).toContain("@");
  await expect(balance(page)).toHaveText("10.00");

  // A build: an estimate as one types, the meter while it goes, the exact cost under it.
  // Slow enough that the meter is seen on any machine.
  model.script(answerOf(10_000, 40_000, 25));
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill("A bakery in Lyon called Miette");
  await expect(page.getByText(/^About/)).toBeVisible();
  await startProject(page, "A bakery in Lyon called Miette");
  await expect(page.getByRole("meter", { name: "Cost so far" })).toContainText("/ 2.00");
  await waitForVersion(page, 1);
  await expect(preview(page).getByRole("heading", { name: "Miette" }).first()).toBeVisible();
  // (10,000 × $0.25 + 40,000 × $2) / 1,000,000 × 1.5 / $0.20 = 0.61875, rounded up to a hundredth.
  await expect(balance(page)).toHaveText("9.38");
  await expect(page.getByText("0.62", { exact: false }).first()).toBeVisible();

  // Dear changes until less is left than the least the next one can cost.
  const composer = page.getByRole("textbox", { name: "Ask for a change" });
  for (let version = 2; version <= 6; version += 1) {
    model.script(answerOf(0, 123_400 + version * 100));
    await composer.fill(`Change number ${version}`);
    await page.keyboard.press("Enter");
    await waitForVersion(page, version);
  }
  // Each took 1.86 (123,600 to 124,000 tokens of output); five of them leave 0.08.
  await expect(balance(page)).toHaveText("0.08");
  await composer.fill("One more change, please");
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByRole("alert")
      .filter({ hasText: /credits/ })
      .first(),
  ).toBeVisible();
  await expect(composer).toHaveValue("One more change, please");
  // The browser writes down by itself that a request was refused.
  expect(cleanConsole.splice(0).every((line) => line.includes("402"))).toBe(true);

  // The way out: a package, bought at the payment page; the pill changes by itself.
  await page.getByRole("link", { name: "Buy credits" }).last().click();
  await page.waitForURL("**/billing");
  await page.getByRole("button", { name: /^Buy 100 credits/ }).click();
  await page.getByRole("button", { name: "Pay" }).click();
  await page.waitForURL(/\/billing\?checkout=/);
  await expect(page.getByText(/100(\.00)? credits are yours/)).toBeVisible();
  await expect(balance(page)).toHaveText("100.08");

  // Given back unused: the credits go at once.
  await page.getByRole("button", { name: /^Give back/ }).click();
  await page.getByRole("button", { name: "Give it back" }).click();
  await expect(balance(page)).toHaveText("0.08");
  await page.reload();
  await expect(balance(page)).toHaveText("0.08");

  const { stdout } = await run(
    process.execPath,
    ["--import", "./scripts/lib/product-modules.ts", "scripts/audit-ledger.ts"],
    {
      cwd: root,
      env: { ...process.env, MONGODB_URI: mongoUri },
    },
  );
  expect(stdout).toContain("The ledger adds up");
});
