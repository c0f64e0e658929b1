import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CheckerBrowser } from "@/lib/integrations/chromium/index.ts";
import { type BuiltSample, pagesOf } from "./build-sample.ts";
import { answerFrom, BASE, emulate, NEXT_FRAME, resize } from "./look-at-sample.ts";
import { nameOf } from "./samples.ts";

export const SHOT_WIDTHS = [1440, 375] as const;
export const SHOT_SCHEMES = ["light", "dark"] as const;
const MAX_HEIGHT = 9_000;
/** Other pages are drawn at the same time. */
const SHOT_MS = 30_000;

/** Where the picture of a site's first page stands. */
export const shotOf = (name: string, width: number, scheme: string): string => `${name}-${width}-${scheme}.webp`;

/** Keeps pictures of a site's whole first page at 1440 and 375 px, light and dark, as `blog-en-1-1440-dark.webp`. */
export async function takeShots(browser: CheckerBrowser, built: BuiltSample, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [first = ["index.html"]] = pagesOf(built);
  for (const width of SHOT_WIDTHS) {
    const page = await browser.openPage({ width, height: 900 }, answerFrom(built));
    await page.open(BASE + first[0], SHOT_MS);
    const full = z.number().parse(await page.evaluate("document.documentElement.scrollHeight", SHOT_MS));
    const height = Math.min(full, MAX_HEIGHT);
    // Sections that wait for the scroll are shown in a window as high as the page.
    await resize(page, width, height);
    for (const scheme of SHOT_SCHEMES) {
      await emulate(page, scheme);
      await page.evaluate(NEXT_FRAME, SHOT_MS);
      const file = join(folder, shotOf(nameOf(built.sample), width, scheme));
      await writeFile(file, await page.screenshot({ width, height }, 0.5));
    }
    await page.close();
  }
}
