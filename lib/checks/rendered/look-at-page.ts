import { z } from "zod";
import { BrowserGone, type BrowserPage, MAX_REQUESTS } from "@/lib/integrations/chromium";
import type { CheckId, Finding } from "@/lib/schemas/check";
import { runAxe } from "./axe";
import { measurePage, pressButtons } from "./in-page";

const OPEN_MS = 8_000;
const MAX_BUTTONS = 12;
const MEASURE_MS = 8_000;
const measuredSchema = z.object({ isEmpty: z.boolean(), isWide: z.boolean() });

export type Found = { id: CheckId; finding: Finding };
export type Look = {
  /** The page's path in the site, and its address. */
  path: string;
  base: string;
  width: number;
  /** Axe and the buttons are looked at on one of the two screens only. */
  isThorough: boolean;
  /** Called when the page stands, before anything is pressed. */
  onReady: (page: BrowserPage) => Promise<void>;
};

/**
 * Opens a page on a screen and says what is wrong with it. `isAlive` is false when the page doesn't answer any more;
 * where it had come to its load event before, a busy machine may be why.
 */
export async function lookAtPage(
  page: BrowserPage,
  look: Look,
): Promise<{ found: Found[]; isAlive: boolean; wasLoaded: boolean }> {
  const { path, base, width } = look;
  const found: Found[] = [];
  const add = (id: CheckId, code: Finding["code"], what = ""): void => {
    found.push({ id, finding: { code, path, what } });
  };
  let isAlive = true;
  let wasLoaded = false;
  try {
    wasLoaded = await page.open(base + path.split("/").map(encodeURIComponent).join("/"), OPEN_MS);
    const measured = measuredSchema.parse(await page.evaluate(`(${measurePage.toString()})()`, MEASURE_MS));
    if (measured.isEmpty) add("content", "empty-page", `${width} px`);
    if (measured.isWide) add("overflow", "overflow", `${width} px`);
    await look.onReady(page);
    if (look.isThorough) {
      for (const line of await runAxe(page)) add("axe", "axe", line);
      for (const name of await pressed(page)) add("buttons", "dead-button", name);
    }
  } catch (error) {
    const { hasCrashed, left } = page.seen;
    isAlive = !hasCrashed && !(error instanceof BrowserGone);
    if (!isAlive) add("errors", hasCrashed ? "page-crashed" : "page-stuck");
    // A page that went elsewhere meanwhile is told below; one that axe can't read is told here.
    else if (left.size === 0) add("axe", "checker-failed");
  }
  const { seen } = page;
  const inSite = (address: string): string => (address.startsWith(base) ? address.slice(base.length) : address);
  for (const { message, url, line } of seen.errors) {
    const where = inSite(url) || path;
    add("errors", "page-error", `${message} (${where}, line ${line})`.slice(0, 300));
  }
  for (const address of seen.left) if (!address.startsWith(base)) add("errors", "page-left", address);
  if (seen.requests > MAX_REQUESTS) add("resources", "too-many-requests", String(MAX_REQUESTS));
  else for (const address of seen.failed) add("resources", "failed-resource", inSite(address));
  return { found, isAlive, wasLoaded };
}

/** A button that opens another page has done something, and ends the world it was pressed in. */
async function pressed(page: BrowserPage): Promise<string[]> {
  const limitMs = MAX_BUTTONS * 2 * 200 + 2_000;
  const script = `(${pressButtons.toString()})(${MAX_BUTTONS})`;
  try {
    return z.array(z.string()).parse(await page.evaluate(script, limitMs));
  } catch (error) {
    if (error instanceof Error && /context|navigat|closed/i.test(error.message)) return [];
    throw error;
  }
}
