import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { expect } from "./fixtures";

/** A page is loaded at the first of two widths and then narrowed. */
const WIDTHS = [
  [1440, 768],
  [375, 320],
] as const;

/** One h1, no sideways scroll and no accessibility finding at every width; as well in the dark as in the light. */
export async function checkScreen(page: Page, path: string): Promise<void> {
  for (const [loaded, narrowed] of WIDTHS) {
    await page.setViewportSize({ width: loaded, height: 900 });
    await page.goto(path);
    await checkWidth(page, loaded);
    await checkDark(page);
    await checkWidth(page, narrowed);
  }
}

async function checkWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await expect(page.locator("h1")).toHaveCount(1);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
}

/** The scheme changes nothing but colours. */
async function checkDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
}

/**
 * Axe finds nothing on the page as it stands; what is in frames is their own matter. It runs in the page itself:
 * `@axe-core/playwright` opens another page for each run, which costs more than the run.
 */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const options: RunOptions = { iframes: false, resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
  await page.evaluate(axe.source);
  // A colour on its way to another, as when a page has just become usable, is neither of the two.
  const still = await page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { transition: none !important }");
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  await still.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  expect(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}
