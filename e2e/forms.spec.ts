import { mailListSchema, readMailSchema } from "@/lib/schemas/admin";
import { mailMessages } from "@/messages/mail-en";
import { ApiClient } from "@/tests/support/api-client";
import { OPERATORS } from "@/tests/support/e2e-people";
import { checkScreen } from "./check-screen";
import { expect, preview, startProject, test, waitForVersion } from "./fixtures";

/** The text of the newest mail to an address, as operators read it. */
async function mailTo(operator: ApiClient, email: string): Promise<string> {
  const { items } = await operator.json("GET", "/api/admin/mails?page=1", mailListSchema);
  const mail = items.find(({ to, subject }) => to === email && subject === mailMessages["form-submission"].subject);
  return (await operator.json("GET", `/api/admin/mails/${mail?.id}`, readMailSchema)).text ?? "";
}

test("a stranger uses the form of a published site; its owner reads it, by mail and in the product", async ({
  page,
  person,
  baseURL,
  browser,
}) => {
  const operator = new ApiClient(baseURL ?? "");
  await operator.register(OPERATORS.forms);
  const prompt = "A bakery in Lyon called Miette with sourdough bread and lemon tarts, with a contact form";
  const projectId = await startProject(page, prompt);
  await waitForVersion(page, 1);

  // In the preview a form says what it would send.
  await preview(page).locator('a[href^="contact.html"]:visible').first().click();
  const form = preview(page).locator("form[method=post]").first();
  await form.getByRole("textbox", { name: "Name" }).fill("Ada");
  await form.getByRole("textbox", { name: /mail/i }).fill("ada@example.org");
  await form.getByRole("textbox", { name: "Message" }).fill("A try");
  await form.getByRole("button").click();
  await expect(preview(page).locator("vectort-note")).toBeAttached();

  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish to the web" });
  await dialog.getByRole("button", { name: "Publish" }).click();
  const link = dialog.getByRole("link", { name: /^http:/ });
  const url = (await link.getAttribute("href")) ?? "";

  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const stranger = await context.newPage();
    await stranger.goto(`${url}/contact`);
    const sent = stranger.locator("form[method=post]").first();
    const message = `Two loaves, please.\nScript: ${javaScriptEnabled}`;
    await sent.getByRole("textbox", { name: "Message" }).fill(message);
    await sent.getByRole("button").click();
    // The name is missing: the page's script says so; without one the server does, and nothing typed is lost.
    if (!javaScriptEnabled) await expect(stranger.getByRole("alert")).toContainText("Please fill in: Your name");
    await expect(sent.getByRole("textbox", { name: "Message" })).toHaveValue(message);
    await sent.getByRole("textbox", { name: "Name" }).fill("Grace Hopper");
    await sent.getByRole("textbox", { name: /mail/i }).fill("grace@example.org");
    await sent.getByRole("button").click();
    await expect(stranger.getByRole("heading", { name: "Thank you" })).toBeVisible();
    await stranger.getByRole("link", { name: "Back to the site" }).click();
    await expect(stranger.locator("form[method=post]").first()).toBeVisible();
    await context.close();
  }
  expect(await mailTo(operator, person.email)).toContain("Grace Hopper");

  await dialog.getByRole("link", { name: "Form submissions" }).click();
  await page.waitForURL(`**/projects/${projectId}/submissions`);
  const rows = page.getByRole("list", { name: "Submissions" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("New");
  await rows.first().getByRole("button").first().click();
  await expect(rows.first()).toContainText("Script: false");
  await expect(rows.first()).not.toContainText("New:");
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Published sites" }).click();
  await page.getByRole("link", { name: "1 new submission" }).click();
  await rows.first().getByRole("button").first().click();
  await rows.first().getByRole("button", { name: "Delete" }).click();
  await rows.first().getByRole("button", { name: "Yes, delete it" }).click();
  await expect(rows).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/submissions\.csv$/);
  await checkScreen(page, `/projects/${projectId}/submissions`);
});

test("on a phone without scripts nothing typed is lost, whatever is wrong, and going back finds it again", async ({
  page,
  person,
  browser,
}) => {
  expect(person.email).toContain("@");
  const projectId = await startProject(page, "A bakery in Lyon called Miette, with a contact form");
  await waitForVersion(page, 1);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish to the web" });
  await dialog.getByRole("button", { name: "Publish" }).click();
  const url = await dialog.getByRole("link", { name: /^http:/ }).getAttribute("href");

  const viewport = { width: 375, height: 812 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const stranger = await context.newPage();
  const form = stranger.locator("form[method=post]").first();
  const field = (name: RegExp) => form.getByRole("textbox", { name });
  const fits = async () => {
    const box = await stranger.locator("body").boundingBox();
    expect(box?.width).toBeLessThanOrEqual(viewport.width);
  };
  await stranger.goto(`${url}/contact`);
  await field(/name/i).fill("Zoë Ångström 🥐");
  await field(/mail/i).fill("zoe@");
  await field(/message/i).fill("Bonjour 👩🏽‍🍳\nélève");
  await form.getByRole("button").click();
  await expect(stranger.getByRole("alert")).toContainText("Please check the e-mail address");
  await expect(field(/name/i)).toHaveValue("Zoë Ångström 🥐");
  await expect(field(/message/i)).toHaveValue("Bonjour 👩🏽‍🍳\nélève");
  await fits();
  await field(/mail/i).fill("zoe@example.org");
  await field(/message/i).fill("é🥐".repeat(15_000));
  await form.getByRole("button").click();
  await expect(stranger.getByRole("alert")).toContainText("at most 20,000 characters");
  await field(/message/i).fill("Bonjour. ".repeat(70_000));
  await form.getByRole("button").click();
  await expect(stranger.getByRole("heading", { name: "This wasn't sent" })).toBeVisible();
  await expect(stranger.getByRole("textbox", { name: "Your name" })).toHaveValue("Zoë Ångström 🥐");
  await expect(stranger.getByRole("textbox", { name: "Message" })).toHaveValue(/^(Bonjour\. ){55000}/);
  await fits();
  await stranger.goBack();
  await expect(field(/mail/i)).toHaveValue("zoe@example.org");
  await field(/message/i).fill("Bonjour 👩🏽‍🍳");
  await form.getByRole("button").dblclick();
  await expect(stranger.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await fits();
  await context.close();

  await page.goto(`/projects/${projectId}/submissions`);
  const rows = page.getByRole("list", { name: "Submissions" }).getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText("Zoë Ångström 🥐 · zoe@example.org · Bonjour 👩🏽‍🍳");
  await page.getByRole("button", { name: "Change" }).click();
  const keep = page.getByRole("dialog", { name: "Keep submissions" });
  await keep.getByLabel("Keep them for").selectOption("90 days");
  await expect(keep).toContainText("deleted for good");
  await keep.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Submissions are deleted after 90 days.")).toBeVisible();
  await page.getByRole("button", { name: "Delete all" }).click();
  const remove = page.getByRole("dialog", { name: "Delete all" });
  await expect(remove).toContainText("Delete the one submission for good");
  await remove.getByRole("button", { name: "Yes, delete all" }).click();
  await expect(page.getByText("Nothing was sent yet")).toBeVisible();
});

test("the page says what to do while there is nothing", async ({ page, person }) => {
  expect(person.email).toContain("@");
  const projectId = await startProject(page, "A small pottery studio in Ghent");
  await waitForVersion(page, 1);
  await page.goto(`/projects/${projectId}/submissions`);
  await expect(page.getByText("Nothing was sent yet")).toBeVisible();
});
