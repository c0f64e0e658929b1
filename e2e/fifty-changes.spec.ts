import type { Page } from "@playwright/test";
import { freePort } from "@/scripts/lib/ports";
import type { AppServer } from "@/tests/support/app-server";
import { expect, preview, startProject, test as base, waitForVersion } from "./fixtures";
import { startOwnServer } from "./own-server";

type Product = {
  url: string;
  /** Starts it again on the same port and database; an end by SIGKILL leaves everything as it lies. */
  restart(signal: NodeJS.Signals, tokensPerSecond: number): Promise<void>;
};

/** A server of its own, which can be killed without taking other tests along. */
const test = base.extend<{ product: Product }>({
  product: async ({}, use, { workerIndex }) => {
    const port = await freePort();
    const start = (tokensPerSecond: number): Promise<AppServer> =>
      startOwnServer(
        `fifty_changes_${workerIndex}`,
        { BUILTIN_TOKENS_PER_SECOND: String(tokensPerSecond), DAILY_RUNS: "1000" },
        port,
      );
    let server = await start(0);
    await use({
      url: server.url,
      restart: async (signal, tokensPerSecond) => {
        await server.end(signal);
        server = await start(tokensPerSecond);
      },
    });
    await server.end();
  },
  baseURL: async ({ product }, use) => use(product.url),
});

const CHANGES = 50;
const RELOAD_AFTER = 20;
const KILL_AT = 24;
const isByHand = (change: number): boolean => change % 5 === 0;
const COLOURS = ["green", "blue", "red", "orange", "purple"];

/** What is asked of the built-in generator, which understands all of it. */
function requestOf(change: number): string {
  const round = Math.floor(change / 5);
  const requests = [
    `Change the title to House number ${change}`,
    `Make the accent colour ${COLOURS[round % COLOURS.length]}`,
    `Rewrite the headline: Made by hand, ${change} times a day`,
    (round - (change > KILL_AT ? 1 : 0)) % 2 === 0 ? "Remove the FAQ" : "Add a FAQ",
  ];
  return requests[(change % 5) - 1] ?? "";
}

async function ask(page: Page, prompt: string): Promise<void> {
  await page.getByRole("textbox", { name: "Ask for a change" }).fill(prompt);
  await page.getByRole("button", { name: "Send" }).click();
}

/** Selects the first heading below the title in the page, and writes other words into it. */
async function changeByHand(page: Page, words: string, version: number): Promise<void> {
  await page.getByRole("button", { name: "Select an element" }).click();
  await expect(page.getByText("Click a part of the page.", { exact: false })).toBeVisible();
  await preview(page).locator("h2").first().click();
  const panel = page.getByRole("region", { name: /^The selected element/ });
  await panel.getByLabel("Text", { exact: true }).fill(words);
  await panel.getByRole("button", { name: "Apply" }).click();
  await waitForVersion(page, version);
  await expect(preview(page).locator("h2").first()).toHaveText(words);
}

test("fifty changes in a row, ten by hand, with a reload and a kill in between, lose nothing", async ({
  page,
  person,
  product,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  await startProject(page, "A bakery in Lyon called Miette with sourdough bread and lemon tarts");
  await waitForVersion(page, 1);
  const asked: string[] = [];
  let version = 1;
  for (let change = 1; change <= CHANGES; change += 1) {
    version += 1;
    if (isByHand(change)) await changeByHand(page, `By hand, $& ${change}`, version);
    else if (change === KILL_AT) {
      await product.restart("SIGTERM", 1_500);
      await ask(page, "Translate the site to French");
      await expect(page.getByText(/^Wrote/).last()).toBeVisible({ timeout: 60_000 });
      await product.restart("SIGKILL", 0);
      await expect(page.getByText(`What was done is kept as version\u00a0${version}.`)).toBeVisible({
        timeout: 60_000,
      });
      await page.getByRole("button", { name: "Go on", exact: true }).click();
      version += 1;
      await waitForVersion(page, version);
      asked.push("Translate the site to French");
    } else {
      await ask(page, requestOf(change));
      asked.push(requestOf(change));
      await waitForVersion(page, version);
    }
    if (change === RELOAD_AFTER) await page.reload();
  }

  await page.reload();
  await expect(preview(page).locator("h2").first()).toHaveText(`By hand, $& ${CHANGES}`);
  await expect(preview(page).locator("html")).toHaveAttribute("lang", "fr");
  await page.getByRole("button", { name: "Show earlier messages" }).click();
  for (const prompt of asked) await expect(page.getByText(prompt, { exact: true }).first()).toBeAttached();
  const diffs = page.getByRole("button", { name: /^(What changed in|Lines of) version/ });
  await expect(diffs).toHaveCount(version);
  for (let number = 2; number <= version; number += 1) {
    await page.getByRole("button", { name: new RegExp(`^(What changed in|Lines of) version ${number}$`) }).click();
    await expect(page.getByRole("heading", { name: "What changed" })).toBeFocused();
    await expect(page.getByRole("region", { name: /\.(html|css|js|svg)$/ }).first()).toBeVisible();
    await page.getByRole("button", { name: "Preview", exact: true }).click();
  }
  // The browser notes each attempt to reach a server that was gone, in words that depend on the moment.
  const unreachable = /^Failed to load resource: net::ERR_(CONNECTION|SOCKET|INCOMPLETE_CHUNKED|EMPTY_RESPONSE)/;
  for (const line of cleanConsole.splice(0)) expect(line).toMatch(unreachable);
});
