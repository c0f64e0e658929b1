import type { Page } from "@playwright/test";
import { expectAccessible } from "./check-screen";
import { expect, preview, startProject, test, waitForVersion } from "./fixtures";

/** A picture in one colour, as PNG, made by the browser. */
async function picture(page: Page, colour: string): Promise<Buffer> {
  const base64 = await page.evaluate((fill) => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 240;
    const pen = canvas.getContext("2d");
    if (pen) pen.fillStyle = fill;
    pen?.fillRect(0, 0, 320, 240);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  }, colour);
  return Buffer.from(base64, "base64");
}

/** Gives files to the composer's text as a paste or a drop does. */
async function bring(page: Page, event: "paste" | "drop", name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      const letters = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([letters], name, { type: "image/png" }));
      return transfer;
    },
    { name, base64: bytes.toString("base64") },
  );
  const text = page.getByRole("textbox", { name: "Describe what you want to build" });
  if (event === "paste") {
    await text.evaluate(
      (area, clipboardData) =>
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })),
      data,
    );
    return;
  }
  await text.dispatchEvent("dragover", { dataTransfer: data });
  await expect(page.getByText("Drop images to attach them")).toBeVisible();
  await text.dispatchEvent("drop", { dataTransfer: data });
}

test("images are pasted, dropped and picked, one is removed, and one stands in the page", async ({ page, person }) => {
  expect(person.email).toContain("@");
  const attached = page.getByRole("list", { name: "Attached images" }).getByRole("listitem");
  const [front, other] = [await picture(page, "#b4532a"), await picture(page, "#2255aa")];
  await bring(page, "paste", "pasted.png", other);
  await bring(page, "drop", "Hero front.png", front);
  await expect(page.getByText("Drop images to attach them")).toBeHidden();
  await expect(attached).toHaveText(["pasted.png", "Hero front.png"]);
  await page
    .locator("input[accept*=avif]")
    .setInputFiles([{ name: "offer.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }]);
  await expect(attached.nth(2)).toContainText("Only images can be attached");
  await expect(page.getByText("An image could not be attached.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Remove offer.pdf" }).click();
  await page.getByRole("button", { name: "Remove pasted.png" }).click();
  await expect(attached).toHaveText(["Hero front.png"]);
  await expectAccessible(page);

  await page.reload();
  await expect(attached).toHaveText(["Hero front.png"]);
  await startProject(page, "A bakery in Lyon called Miette with sourdough bread");
  const turn = page.getByRole("log").getByRole("list", { name: "1 attached image" });
  await expect(turn).toContainText("Hero front.png");
  await waitForVersion(page, 1);
  await expect(preview(page).locator('img[src="assets/hero-front.webp"]').first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Attached images" })).toBeHidden();
});
