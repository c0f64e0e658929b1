import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { makeClone } from "@/tests/support/cloned";
import { runWorkflow } from "@/tests/support/run-workflow";
import { fillRegistration, listen, preview, waitForVersion } from "./fixtures";
import { allowGitHub, expect, test } from "./sign-in-fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts, with a contact form";
/** What the product promises, as a limit to each step of the way. */
const aMinute = { timeout: 60_000 };

// The pace that the product has unless its operator says otherwise.
test.use({ pace: "800" });

/** What a person does from now on in every page of a context, as the browser itself saw it: clicks, and Enter. */
async function countActions(context: BrowserContext): Promise<string[]> {
  const actions: string[] = [];
  await context.exposeFunction("noteAction", (what: string) => void actions.push(what));
  await context.addInitScript(() => {
    const note = (event: Event, what: string): void => {
      const told: unknown = Reflect.get(globalThis, "noteAction");
      if (event.isTrusted && typeof told === "function") told(what);
    };
    addEventListener("click", (event) => note(event, `click ${String(event.target)}`), true);
    addEventListener("keydown", (event) => event.key === "Enter" && note(event, "Enter"), true);
  });
  return actions;
}

/** The part of the publish dialog that everything about a site's address is in. */
const publishing = (page: Page) => page.getByRole("dialog", { name: "Publish to the web" });

/** A visitor types a prompt, makes an account and publishes what was built; the site's address. */
async function publishFromPrompt(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill(PROMPT);
  await page.getByRole("button", { name: "Start building" }).click();
  await page.waitForURL(/\/(register|login)/);
  await fillRegistration(page);
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await page.getByRole("button", { name: "Publish" }).click(aMinute);
  await publishing(page).getByRole("button", { name: "Publish" }).click();
  const link = publishing(page).getByRole("link", { name: /^http:/ });
  await expect(link).toBeVisible(aMinute);
  return (await link.getAttribute("href")) ?? "";
}

/** The same, with what the product promises of it; how long it took is printed. */
async function publishInFourActions(page: Page): Promise<string> {
  const actions = await countActions(page.context());
  const startedAt = Date.now();
  const url = await publishFromPrompt(page);
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`  from the prompt to the public address: ${actions.length} actions, ${seconds} s\n`);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.length, actions.join(", ")).toBeLessThanOrEqual(4);
  expect(url).toMatch(/^http:\/\/miette[a-z0-9-]*\.localhost:\d+$/);
  return url;
}

/** A stranger reads the page and writes through its form. */
async function visit(stranger: Page, url: string): Promise<void> {
  const said = listen(stranger);
  expect((await stranger.goto(url))?.status()).toBe(200);
  await expect(stranger.locator("h1")).toBeVisible();
  await expect(stranger.locator("body")).toContainText("Miette");
  const font = await stranger.locator("body").evaluate((body) => getComputedStyle(body).fontFamily);
  expect(font).not.toMatch(/^"?Times/);
  expect(await stranger.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/vectort/i);
  await stranger.locator('a[href^="contact.html"]:visible').first().click();
  const form = stranger.locator("form[method=post]").first();
  await form.getByRole("textbox", { name: "Name" }).fill("Grace Hopper");
  await form.getByRole("textbox", { name: /mail/i }).fill("grace@example.org");
  await form.getByRole("textbox", { name: "Message" }).fill("Two loaves, please.");
  await form.getByRole("button").click();
  await expect(stranger.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(said).toEqual([]);
}

test("from a stranger's prompt to the web, to a friend, to GitHub and back, and off the web again", async ({
  page,
  browser,
  person,
  product: { github },
}) => {
  const said = listen(page);
  const strangers = await browser.newContext();
  const stranger = await strangers.newPage();
  const friends = await browser.newContext();
  const friend = await friends.newPage();

  const url = await test.step("a prompt is at a public address", () => publishInFourActions(page));

  await test.step("its form delivers", async () => {
    await visit(stranger, url);
    await publishing(page).getByRole("link", { name: "Form submissions" }).click();
    const rows = page.getByRole("list", { name: "Submissions" }).getByRole("listitem");
    await expect(rows).toHaveCount(1);
    await rows.getByRole("button").first().click();
    await expect(rows).toContainText("grace@example.org");
    await expect(rows).toContainText("Two loaves, please.");
    await page.goBack();
  });

  await test.step("somebody else forks it by its link", async () => {
    await page.getByRole("button", { name: "Share" }).click();
    const sharing = page.getByRole("dialog", { name: "Share this project" });
    await sharing.getByRole("switch", { name: "Anyone with the link" }).click();
    const link = (await sharing.getByRole("link", { name: /^http:.*\/p\// }).getAttribute("href")) ?? "";
    await sharing.getByRole("button", { name: "Close" }).click();
    await friend.goto(link);
    await friend.getByRole("button", { name: "Fork" }).click();
    await friend.waitForURL(/\/login\?next=/);
    await friend.getByRole("main").getByRole("link", { name: "Create an account" }).click();
    await fillRegistration(friend);
    await friend.waitForURL(/\/projects\/[0-9a-f]{24}/);
    await expect(friend.getByText(/^Forked from .*, version 1$/)).toBeVisible();
  });

  await test.step("the fork is saved to GitHub, cloned, built, changed there and pulled back", async () => {
    await friend.getByRole("button", { name: "Save to GitHub", exact: true }).click();
    const saving = friend.getByRole("dialog", { name: "Save to GitHub" });
    await saving.getByRole("button", { name: "Connect GitHub" }).click();
    await allowGitHub(friend, person);
    await saving.getByLabel("Repository name").fill("miette");
    await saving.getByRole("button", { name: "Save", exact: true }).click();
    await expect(saving.getByText("Version 1 is saved.")).toBeVisible();
    const clone = makeClone(github.store.folderOf(github.repo(person.login, "miette")));
    const [checked, packed] = runWorkflow(clone.folder, ".github/workflows/site.yml");
    expect(checked).toMatch(/^\d+ pages\n\n$/);
    expect(packed).toBe("");
    const index = join(clone.folder, "index.html");
    const html = readFileSync(index, "utf8");
    expect(readFileSync(join(clone.folder, "_site/index.html"), "utf8")).toBe(html);
    writeFileSync(index, html.replace(/<h1([^>]*)>[\s\S]*?<\/h1>/, "<h1$1>Changed in a clone</h1>"));
    const author = ["-c", "user.name=Grace", "-c", "user.email=grace@example.org"];
    clone.git(...author, "commit", "--quiet", "--message", "Change the headline", "--", "index.html");
    clone.git("push", "--quiet");
    clone.end();
    await saving.getByRole("button", { name: "Take changes from GitHub" }).click();
    await saving.getByRole("button", { name: "Take these changes" }).click();
    await expect(saving.getByText("The changes are in version 2.")).toBeVisible();
    await friend.keyboard.press("Escape");
    await expect(preview(friend).getByRole("heading", { level: 1 })).toHaveText("Changed in a clone");
  });

  await test.step("unpublished it is gone, and a draft was never there", async () => {
    await page.getByRole("textbox", { name: "Ask for a change" }).fill('Change the headline to "A draft"');
    await page.getByRole("button", { name: "Send" }).click();
    await waitForVersion(page, 2);
    await expect(preview(page).locator("h1")).toHaveText("A draft");
    await stranger.goto(url);
    await expect(stranger.locator("h1")).not.toHaveText(/A draft|Changed in a clone/);
    await page.getByRole("button", { name: "Publish" }).click();
    await publishing(page).getByRole("button", { name: "Unpublish" }).click();
    await publishing(page).getByRole("button", { name: "Yes, take it off the web" }).click();
    await expect(publishing(page).getByText("Nothing is on the web.")).toBeVisible();
    for (const path of ["/", "/index.html", "/contact", "/assets/site.css", "/sitemap.xml"]) {
      const response = await stranger.goto(`${url}${path}`);
      expect(response?.status()).toBe(404);
      expect(await response?.text()).not.toMatch(/miette|draft|lemon/i);
    }
    await expect(stranger.getByRole("heading", { name: "There is no site here" })).toBeVisible();
  });
  expect(said).toEqual([]);
  await Promise.all([strangers.close(), friends.close()]);
});

test("on a phone it is four actions too", async ({ browser }) => {
  const phone = await browser.newContext({ viewport: { width: 375, height: 780 }, hasTouch: true, isMobile: true });
  const page = await phone.newPage();
  const url = await publishInFourActions(page);
  await publishing(page).getByText("Releases", { exact: true }).click();
  await expect(publishing(page).getByText("On the web")).toBeVisible();
  expect(await publishing(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  expect((await page.goto(url))?.status()).toBe(200);
  await phone.close();
});
