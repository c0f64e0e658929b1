import type { Page } from "@playwright/test";
import { checkWidths } from "./check-widths";
import { expect, preview, startProject, test, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function openCode(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await expect(page.getByRole("toolbar", { name: "Editor" })).toBeVisible();
}

const tree = (page: Page) => page.getByRole("navigation", { name: "Files" });
const field = (page: Page, path: string) => page.getByRole("textbox", { name: `Text of ${path}` });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const unsaved = (page: Page) => page.getByRole("toolbar", { name: "Editor" }).getByRole("status");

/** Writes at the end of the file that is open. */
async function append(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText(text);
}

/** Writes in front of the file that is open. */
async function prepend(page: Page, path: string, text: string): Promise<void> {
  await field(page, path).click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText(text);
}

async function newFile(page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: "New file" }).click();
  await page.getByLabel("Path of the file").fill(path);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await field(page, path).click();
}

async function act(page: Page, path: string, action: "Rename" | "Delete"): Promise<void> {
  await tree(page)
    .getByRole("button", { name: `Actions for ${path}` })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
}

test("files are made, changed, found, formatted, uploaded and saved as versions", async ({
  page,
  person,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await openCode(page);
  await expect(save(page)).toBeDisabled();
  await checkWidths(page);

  // A change is marked, survives a reload of the page, and is a version once it is saved; the preview shows it.
  await page.keyboard.press("ControlOrMeta+s");
  await append(page, "index.html", "<!-- quince 7391 -->");
  await expect(unsaved(page)).toHaveText("1 unsaved change");
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await page.reload();
  await openCode(page);
  await expect(unsaved(page)).toHaveText("1 unsaved change");
  await expect(tree(page).getByRole("button", { name: "index.html Not saved yet" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+s");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("Saved as version 2.")).toBeVisible();
  await expect(unsaved(page)).toHaveText("");
  await append(page, "index.html", "!");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(unsaved(page)).toHaveText("");

  // New, renamed, deleted and taken back.
  await page.getByRole("button", { name: "New file" }).click();
  await page.getByLabel("Path of the file").fill("INDEX.html");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByText("There is a file with this name already.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await newFile(page, "extra/new.json");
  await page.keyboard.insertText('{"a":1,"b":[1,2]}');
  await page.getByRole("button", { name: "Format this file" }).click();
  await expect(field(page, "extra/new.json")).toContainText('{ "a": 1, "b": [1, 2] }');
  await act(page, "extra/new.json", "Rename");
  await page.getByLabel("Path of the file").fill("extra/data.json");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(field(page, "extra/data.json")).toContainText('{ "a": 1, "b": [1, 2] }');
  await act(page, "about.html", "Delete");
  await expect(tree(page).getByRole("button", { name: "about.html", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(tree(page).getByRole("button", { name: "about.html", exact: true })).toBeVisible();
  await page
    .getByRole("toolbar", { name: "Editor" })
    .locator("input[type=file]")
    .setInputFiles([{ name: "dot.png", mimeType: "image/png", buffer: DOT }]);
  await expect(page.getByRole("img", { name: "The picture assets/dot.png" })).toBeVisible();
  await save(page).dblclick();
  await expect(page.getByText("Saved as version 3.")).toBeVisible();

  // Found in all files, and shown where it is.
  await page.getByRole("button", { name: "Search in all files" }).click();
  await page.getByRole("searchbox", { name: "Search in all files" }).fill("QUINCE 7391");
  await expect(page.getByText("1 place")).toBeVisible();
  await checkWidths(page);
  await page.getByRole("button", { name: /index\.html · Line \d+.*quince 7391/ }).click();
  await expect(field(page, "index.html")).toBeFocused();
  await page.getByRole("button", { name: "Show the files" }).click();

  // Refused with the file's name, and nothing is lost.
  await newFile(page, "own.css");
  await page.keyboard.insertText('@plugin "./evil.js";');
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "own.css" })).toContainText("@plugin");
  await expect(unsaved(page)).toHaveText("1 unsaved change");
  // The browser notes every refused request; this one was meant to be.
  expect(cleanConsole.splice(0)).toEqual([expect.stringContaining("400")]);
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(unsaved(page)).toHaveText("");

  await page.getByRole("button", { name: "Versions" }).click();
  await expect(page.getByText("Edited by hand")).toHaveCount(2);
  await page.getByRole("button", { name: "What changed in version 3" }).click();
  await expect(page.getByRole("region", { name: "extra/data.json" })).toContainText("New");
  await expect(page.getByText("This file is not text, so its lines can't be compared.")).toBeVisible();
});

test("two tabs and a build: changes merge where they are apart, and else both are shown", async ({
  page,
  person,
  context,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  await openCode(page);
  await newFile(page, "notes.txt");
  await page.keyboard.insertText("one\ntwo\nthree\nfour\n");
  await save(page).click();
  await expect(page.getByText("Saved as version 2.")).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await openCode(other);
  await tree(other).getByRole("button", { name: "notes.txt", exact: true }).click();
  await prepend(other, "notes.txt", "zero ");
  await append(page, "notes.txt", "five\n");
  await save(page).click();
  await expect(page.getByText("Saved as version 3.")).toBeVisible();

  // Apart: the second tab is told, has both, and saves them.
  await save(other).click();
  await expect(other.getByText("Version 3 was made meanwhile. Your unsaved changes now stand on it.")).toBeVisible();
  await expect(field(other, "notes.txt")).toContainText("zero one");
  await expect(field(other, "notes.txt")).toContainText("five");
  await save(other).click();
  await expect(other.getByText("Saved as version 4.")).toBeVisible();

  // The same line: both are shown, mine is kept on top, also over a reload; nothing is saved before the choice.
  await prepend(page, "notes.txt", "MINE ");
  await save(page).click();
  const conflict = page.getByRole("region", { name: /One file was changed there too/ });
  await expect(conflict).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await page.reload();
  await openCode(page);
  await page.getByRole("button", { name: "See both of notes.txt" }).click();
  await expect(conflict.getByRole("row", { name: /− zero one/ })).toBeVisible();
  await expect(conflict.getByRole("row", { name: /\+ MINE one/ })).toBeVisible();
  await checkWidths(page);
  await page.getByRole("button", { name: "Keep my notes.txt" }).click();
  await save(page).click();
  await expect(page.getByText("Saved as version 5.")).toBeVisible();
  await page.getByRole("button", { name: "Versions" }).click();
  await page.getByRole("button", { name: "What changed in version 5" }).click();
  await expect(page.getByRole("row", { name: /\+ MINE one/ })).toBeVisible();

  // A build meanwhile: the changes wait, and are moved onto what it made.
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await tree(page).getByRole("button", { name: "notes.txt", exact: true }).click();
  await append(page, "notes.txt", "six\n");
  await expect(unsaved(page)).toHaveText("1 unsaved change");
  await page.getByRole("textbox", { name: "Ask for a change" }).fill('Change the headline to "Bread of mine"');
  await page.getByRole("button", { name: "Send" }).click();
  await waitForVersion(page, 6);
  await expect(page.getByText("Version 6 was made meanwhile. Your unsaved changes now stand on it.")).toBeVisible();
  await expect(field(page, "notes.txt")).toContainText("six");
  await save(page).click();
  await expect(page.getByText("Saved as version 7.")).toBeVisible();
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(preview(page).locator("h1")).toHaveText("Bread of mine");
  // The browser notes every refused request; this one was meant to be.
  expect(cleanConsole.splice(0)).toEqual([expect.stringContaining("409")]);
});
