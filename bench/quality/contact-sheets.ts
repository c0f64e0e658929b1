import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CheckerBrowser } from "@/lib/integrations/chromium/index.ts";
import { resize } from "./look-at-sample.ts";
import { nameOf, type Sample } from "./samples.ts";
import { SHOT_SCHEMES, SHOT_WIDTHS, shotOf } from "./take-shots.ts";

const BASE = "http://sheet.localhost/";
/** Of one picture on a sheet, in px. */
const COLUMN = { 1440: 480, 375: 188 } as const;
const MAX_HEIGHT = 4_000;

/**
 * Lays the pictures of each type and language side by side, every seed and mode, so that what looks alike is seen
 * at a glance: `sheet-blog-fr-1440-light.webp`. Says how many sheets it made.
 */
export async function makeSheets(browser: CheckerBrowser, samples: readonly Sample[], folder: string): Promise<number> {
  const groups = Map.groupBy(samples, ({ blueprint, lang }) => `${blueprint}-${lang}`);
  for (const [group, members] of groups) {
    for (const width of SHOT_WIDTHS) {
      for (const scheme of SHOT_SCHEMES) {
        const names = members.map((sample) => shotOf(nameOf(sample), width, scheme));
        const sheet = await drawSheet(browser, names, COLUMN[width], folder);
        await writeFile(join(folder, `sheet-${group}-${width}-${scheme}.webp`), sheet);
      }
    }
  }
  return groups.size * SHOT_WIDTHS.length * SHOT_SCHEMES.length;
}

async function drawSheet(browser: CheckerBrowser, names: string[], column: number, folder: string): Promise<Buffer> {
  const width = names.length * (column + 12) + 12;
  const pictures = names.map((name) => `<figure><img src="${name}" alt=""><figcaption>${name}</figcaption></figure>`);
  const html = `<style>body{margin:0;display:flex;gap:12px;padding:12px;background:#888;font:14px sans-serif}
    figure{margin:0;width:${column}px}img{display:block;width:100%}</style>${pictures.join("")}`;
  const page = await browser.openPage({ width, height: 900 }, async (address) => {
    const name = address.slice(BASE.length);
    if (name === "") return { status: 200, headers: [["content-type", "text/html"]], body: Buffer.from(html) };
    return { status: 200, headers: [["content-type", "image/webp"]], body: await readFile(join(folder, name)) };
  });
  await page.open(BASE, 30_000);
  const full = z.number().parse(await page.evaluate("document.documentElement.scrollHeight"));
  const height = Math.min(full, MAX_HEIGHT);
  await resize(page, width, height);
  const sheet = await page.screenshot({ width, height }, 1);
  await page.close();
  return sheet;
}
