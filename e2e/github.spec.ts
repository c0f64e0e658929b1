import type { Page } from "@playwright/test";
import { cloned } from "@/tests/support/cloned";
import { preview, signInAnew, startProject, waitForVersion } from "./fixtures";
import { allowGitHub, expect, test } from "./sign-in-fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";
const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a project is connected, saved, cloned, changed there and pulled back; the connection is taken back", async ({
  page,
  person,
  baseURL,
  product: { github },
}) => {
  await signInAnew(page, baseURL ?? "");
  const id = await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await tool(page, "Save to GitHub").click();
  const dialog = page.getByRole("dialog", { name: "Save to GitHub" });
  await dialog.getByRole("button", { name: "Connect GitHub" }).click();
  await allowGitHub(page, person);
  await expect(page).toHaveURL(new RegExp(`/projects/${id}$`));

  await dialog.getByLabel("Repository name").fill("miette");
  await dialog.getByLabel("Licence").selectOption("MIT");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("Version 1 is saved.")).toBeVisible();
  await expect(dialog.getByRole("link", { name: `${person.login}/miette` })).toBeVisible();
  const repo = github.repo(person.login, "miette");
  const clone = cloned(github.store.folderOf(repo));
  expect(clone.log).toEqual([expect.stringContaining("A bakery in Lyon called Miette")]);
  const page1 = clone.files.get("index.html")?.toString() ?? "";
  expect(page1).toContain("Miette");

  await github.plant(repo, {
    "index.html": page1.replace(/<h1([^>]*)>[\s\S]*?<\/h1>/, "<h1$1>Changed at GitHub</h1>"),
  });
  await dialog.getByRole("button", { name: "Take changes from GitHub" }).click();
  const changes = dialog.getByRole("region", { name: "Changes at GitHub" });
  await expect(changes).toContainText("One file changed at GitHub. Taking this makes a new version");
  await expect(changes.getByRole("listitem")).toHaveText("index.html changes");
  await changes.getByRole("button", { name: "Take these changes" }).click();
  await expect(dialog.getByText("The changes are in version 2.")).toBeVisible();
  await expect(dialog.getByText("Version 2 is saved.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview(page).getByRole("heading", { level: 1 })).toHaveText("Changed at GitHub");

  await page.goto("/settings#connections");
  await expect(page.getByText(`@${person.login}, connected on`)).toBeVisible();
  await tool(page, "Disconnect GitHub").click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect", exact: true }).click();
  await expect(page.getByText("Not connected. Connect it to save")).toBeVisible();
  expect([...github.store.tokens.values()].some(({ user }) => user.login === person.login)).toBe(false);
});

test("a public repository becomes a project without a connection; what doesn't fit is named, and its styles stay", async ({
  page,
  baseURL,
  product: { github },
}) => {
  const html = `<!doctype html><html lang="en"><head><title>Hello</title><link rel="stylesheet" href="own.css"></head><body><h1>From afar</h1></body></html>\n`;
  const repo = await github.store.create("octavia", `hello-${process.pid}`);
  await github.plant(repo, {
    "docs/index.html": html,
    "docs/own.css": "h1 { color: rgb(1, 2, 3) }",
    "docs/link": { symlink: "index.html" },
  });
  await signInAnew(page, baseURL ?? "");
  await tool(page, "Import from GitHub").click();
  const dialog = page.getByRole("dialog", { name: "Import from GitHub" });
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByText("Write the address of a repository, or owner/name.")).toBeVisible();
  await dialog.getByLabel("Repository", { exact: true }).fill(`https://github.com/octavia/${repo.name}`);
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByText("there is one in the folder docs")).toBeVisible();
  await dialog.getByLabel("Folder").fill("docs");
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  const done = page.getByRole("dialog", { name: "Imported" });
  await expect(done.getByText("it is a link to another file")).toBeVisible();
  await done.getByRole("button", { name: "Open the project" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await expect(preview(page).getByRole("heading", { name: "From afar" })).toBeVisible();
  await expect(page.getByText(`Imported from octavia/${repo.name} on GitHub, folder docs`)).toBeVisible();
  await page.getByRole("textbox", { name: "Ask for a change" }).fill('Change the headline to "Bonjour"');
  await page.getByRole("button", { name: "Send" }).click();
  await waitForVersion(page, 2);
  await expect(preview(page).getByRole("heading", { name: "Bonjour" })).toHaveCSS("color", "rgb(1, 2, 3)");
});

test("an own repository's branch is chosen; what changed on both sides is said, and one's own side kept", async ({
  page,
  person,
  baseURL,
  product: { github },
}) => {
  const repo = await github.store.create(person.login, "petit");
  const html = (text: string) =>
    `<!doctype html><html lang="en"><head><title>Petit</title></head><body><h1>${text}</h1></body></html>\n`;
  await github.plant(repo, { "index.html": html("Main"), "note.txt": "1\n" });
  await github.plant(repo, { "index.html": html("Next"), "note.txt": "1\n" }, { branch: "next/one" });
  await signInAnew(page, baseURL ?? "");
  await tool(page, "Import from GitHub").click();
  const importing = page.getByRole("dialog", { name: "Import from GitHub" });
  await importing.getByRole("button", { name: "Connect GitHub" }).click();
  await allowGitHub(page, person);
  await importing.getByLabel("Your repositories").selectOption(`${person.login}/petit`);
  const branch = importing.getByRole("combobox", { name: "Branch or tag" });
  await expect(branch.locator("xpath=ancestor::form").locator("datalist option")).toHaveText(["main", "next/one"]);
  await branch.fill("next/one");
  await importing.getByRole("button", { name: "Import", exact: true }).click();
  await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
  await expect(preview(page).getByRole("heading", { name: "Next" })).toBeVisible();
  await page.getByRole("textbox", { name: "Ask for a change" }).fill('Change the headline to "Mine"');
  await page.getByRole("button", { name: "Send" }).click();
  await waitForVersion(page, 2);
  await github.plant(repo, { "index.html": html("Theirs"), "note.txt": "2\n" }, { branch: "next/one" });

  await tool(page, "Save to GitHub").click();
  const saving = page.getByRole("dialog", { name: "Save to GitHub" });
  const changes = saving.getByRole("region", { name: "Changes at GitHub" });
  const look = saving.getByRole("button", { name: "Take changes from GitHub" });
  await look.click();
  await expect(changes).toContainText("what you have now stays as version 2");
  await expect(changes.getByRole("listitem")).toHaveText(["index.html was changed here and there", "note.txt changes"]);
  await changes.getByRole("button", { name: "Cancel" }).click();
  await look.click();
  await changes.getByText("Mine", { exact: true }).click();
  await changes.getByRole("button", { name: "Take these changes" }).click();
  await expect(saving.getByText("The changes are in version 3.")).toBeVisible();
  await look.click();
  await expect(saving.getByText("Nothing has changed there since the last time.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview(page).getByRole("heading", { name: "Mine" })).toBeVisible();
});
