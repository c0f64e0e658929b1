import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
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
  await page.evaluate(async () => {
    const fades = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fades.map(({ finished }) => finished));
  });
  await expectAccessible(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
}
