import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CheckerBrowser } from "@/lib/integrations/chromium/index.ts";
import type { BuiltSample } from "./build-sample.ts";
import { answerFrom, BASE, NEXT_FRAME, resize } from "./look-at-sample.ts";
import { nameOf } from "./samples.ts";

const WIDTHS = [1280, 375] as const;
const MAX_HEIGHT = 9_000;

/** Keeps a picture of a site's whole first page at 1280 and 375 px, as `blog-en-1-1280.webp`. */
export async function takeShots(browser: CheckerBrowser, built: BuiltSample, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const width of WIDTHS) {
    const page = await browser.openPage({ width, height: 900 }, answerFrom(built));
    await page.open(`${BASE}index.html`, 30_000);
    const full = z.number().parse(await page.evaluate("document.documentElement.scrollHeight"));
    const height = Math.min(full, MAX_HEIGHT);
    // Sections that wait for the scroll are shown in a window as high as the page.
    await resize(page, width, height);
    await page.evaluate(NEXT_FRAME);
    await writeFile(
      join(folder, `${nameOf(built.sample)}-${width}.webp`),
      await page.screenshot({ width, height }, 0.5),
    );
    await page.close();
  }
}
