import sharp from "sharp";
import { expectAccessible } from "./check-screen";
import { expect, preview, test, waitForVersion } from "./fixtures";

/** A dark bar on nothing. */
const LOGO = sharp({ create: { width: 240, height: 60, channels: 4, background: "#1c1410" } })
  .extend({ top: 10, bottom: 10, background: "#0000" })
  .png();

test("a brand kit is made, and a new project is built with its logo, colours, fonts and words", async ({
  page,
  person,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  await page.goto("/settings#brand");
  const section = page.getByRole("region", { name: "Brand kit" });
  await section.getByLabel("Primary colour", { exact: true }).fill("#f5b942");
  await section.getByLabel("Background", { exact: true }).fill("#fffaf2");
  await expect(section.getByText("AA fail")).toBeVisible();
  await section.getByRole("button", { name: /nearest that passes/ }).click();
  await expect(section.getByText("AA fail")).toBeHidden();
  const primary = await section.getByLabel("Primary colour", { exact: true }).inputValue();
  await section.getByLabel("Fonts").selectOption({ label: "Fraunces and Source Serif 4" });
  await section.getByLabel("Voice").fill("Write in French.");
  const file = section.getByLabel("Logo file");
  await file.setInputFiles({ name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(section.getByRole("alert")).toContainText("Only images");
  await expect.poll(() => cleanConsole.splice(0)).toEqual([expect.stringContaining("400")]);
  await file.setInputFiles({ name: "miette.png", mimeType: "image/png", buffer: await LOGO.toBuffer() });
  await expect(section.getByRole("img", { name: "Your logo", exact: true })).toBeVisible();
  await expect(section.getByRole("alert")).toBeHidden();
  await expectAccessible(page);
  await section.getByRole("button", { name: "Make the brand kit" }).click();
  await expect(page.getByText("The brand kit is saved.", { exact: false })).toBeVisible();
  await expect(section.getByText("Its marks are dark", { exact: false })).toBeVisible();
  await expect(section.getByRole("img", { name: "Your logo, as pages show it" })).toBeVisible();

  await page.goto("/dashboard");
  await expect(page.getByRole("button", { name: /Your brand kit is used/ })).toBeVisible();
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill("A bakery called Miette");
  await page.getByRole("button", { name: "Start building" }).click();
  await waitForVersion(page, 1);
  const root = preview(page).locator("html");
  await expect(root).toHaveAttribute("lang", "fr");
  await expect(root).toHaveCSS("--color-accent", primary);
  await expect(root).toHaveCSS("--color-page", "#fffaf2");
  await expect(preview(page).locator("h1")).toHaveCSS("font-family", /Fraunces Variable/);

  await expect(preview(page).locator("header").getByRole("img", { name: "Miette" })).toHaveJSProperty("complete", true);
  await expect(preview(page).locator("header img")).not.toHaveJSProperty("naturalWidth", 0);

  // What holds for the next requests: saved here, and not written over from another tab.
  await page.getByRole("button", { name: "Project instructions" }).click();
  const dialog = page.getByRole("dialog", { name: "Project instructions" });
  await dialog.getByLabel("Instructions").fill("Say “vous”.");
  await expectAccessible(page);
  const path = `/api/projects/${page.url().split("/").at(-1) ?? ""}/instructions`;
  await page.request.patch(path, { data: { text: "Say “tu”.", base: 0 } });
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say “tu”.");
  // The browser says every answer that is no success.
  await expect.poll(() => cleanConsole.splice(0)).toEqual([expect.stringContaining("409")]);
  await dialog.getByRole("button", { name: "Save mine instead" }).click();
  await expect(page.getByText("The instructions are saved.", { exact: false })).toBeVisible();
  expect((await (await page.request.get(path)).json()).instructions).toEqual({ text: "Say “vous”.", revision: 2 });
});
