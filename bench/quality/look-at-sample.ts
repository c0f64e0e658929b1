import { z } from "zod";
import { runAxe } from "@/lib/checks/rendered/axe.ts";
import { measurePage, pressButtons } from "@/lib/checks/rendered/in-page.ts";
import type { Answer, BrowserPage, CheckerBrowser } from "@/lib/integrations/chromium/index.ts";
import { type BuiltSample, pagesOf } from "./build-sample.ts";

const WIDTHS = [1280, 768, 320] as const;
const HEIGHT = 900;
export const BASE = "http://site.localhost/";
const OPEN_MS = 30_000;
/** More than any page of ours has. */
const MAX_BUTTONS = 40;
const PRESS_MS = MAX_BUTTONS * 2 * 200 + 10_000;

/** Until what was changed is on the screen. */
export const NEXT_FRAME = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

const measuredSchema = z.object({ isEmpty: z.boolean(), isWide: z.boolean() });

/** What was found in a browser, by measure, a line each. */
export type Seen = { axe: string[]; overflow: string[]; buttons: string[]; errors: string[] };

/**
 * Opens every page of a site once (the first `maxPages`), and asks at 1280, 768 and 320 px whether it scrolls sideways, in light and in dark
 * what axe finds, and at the end which buttons do nothing.
 */
export async function lookAtSample(browser: CheckerBrowser, built: BuiltSample, maxPages = Infinity): Promise<Seen> {
  const seen: Seen = { axe: [], overflow: [], buttons: [], errors: [] };
  for (const [path] of pagesOf(built).slice(0, maxPages)) {
    const page = await browser.openPage({ width: WIDTHS[0], height: HEIGHT }, answerFrom(built));
    if (!(await page.open(BASE + path, OPEN_MS))) seen.errors.push(`${path}: did not load`);
    await measureWidths(page, path, seen);
    for (const scheme of ["light", "dark"] as const) {
      await emulate(page, scheme);
      seen.axe.push(...(await runAxe(page)).map((line) => `${path}, ${scheme}: ${line}`));
    }
    seen.buttons.push(...(await pressAll(page)).map((name) => `${path}: ${name}`));
    const { errors, failed, left } = page.seen;
    seen.errors.push(...errors.map(({ message }) => `${path}: ${message}`));
    for (const address of [...failed, ...left])
      if (!address.startsWith(BASE) || failed.has(address)) seen.errors.push(`${path}: ${address}`);
    await page.close();
  }
  return seen;
}

/** Ends at the first of the widths. */
async function measureWidths(page: BrowserPage, path: string, seen: Seen): Promise<void> {
  for (const width of WIDTHS.toReversed()) {
    await resize(page, width);
    const measured = measuredSchema.parse(await page.evaluate(`(${measurePage.toString()})()`, OPEN_MS));
    if (measured.isWide) seen.overflow.push(`${path} at ${width} px`);
    if (measured.isEmpty) seen.errors.push(`${path}: nothing to see at ${width} px`);
  }
}

/** Makes the screen so wide. */
export async function resize(page: BrowserPage, width: number, height = HEIGHT): Promise<void> {
  await page.call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
}

/** Shows the page as one who likes it light or dark, and without motion. */
export async function emulate(page: BrowserPage, scheme: "light" | "dark"): Promise<void> {
  const features = [
    { name: "prefers-reduced-motion", value: "reduce" },
    { name: "prefers-color-scheme", value: scheme },
  ];
  await page.call("Emulation.setEmulatedMedia", { features });
  await page.evaluate(NEXT_FRAME, OPEN_MS);
}

/** A button that opens another page has done something, and ends the world it was pressed in. */
async function pressAll(page: BrowserPage): Promise<string[]> {
  try {
    return z.array(z.string()).parse(await page.evaluate(`(${pressButtons.toString()})(${MAX_BUTTONS})`, PRESS_MS));
  } catch (error) {
    if (error instanceof Error && /context|navigat|closed/i.test(error.message)) return [];
    throw error;
  }
}

/** What the site holds under its address, and nothing for any other. */
export function answerFrom({ bodies }: BuiltSample): Answer {
  return async (address) => {
    if (!address.startsWith(BASE)) return null;
    const path = decodeURIComponent(new URL(address).pathname.slice(1)) || "index.html";
    const body = bodies.get(path);
    if (!body) return { status: 404, headers: [["content-type", "text/plain"]], body: new Uint8Array() };
    return { status: 200, headers: [["content-type", body.type]], body: body.bytes };
  };
}
