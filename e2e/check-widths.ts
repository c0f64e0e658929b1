import type { Page } from "@playwright/test";
import { expectAccessible } from "./check-screen";
import { expect } from "./fixtures";

/** No accessibility finding and no sideways scroll in the workspace as it stands, at three widths; on a phone, of the app. */
export async function checkWidths(page: Page): Promise<void> {
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    if (width === 375) await page.getByRole("button", { name: "App preview" }).click();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
