import { type BrowserContext, chromium, type Frame, type Page } from "@playwright/test";
import type { Stage } from "./stage.ts";

/** What the page under measurement notes about itself; times are in ms since 1970, as every process here counts. */
type Notes = {
  painted: Record<string, number>;
  ended: Record<string, number>;
  longTasks: { at: number; ms: number }[];
  blanks: number;
};

/** Runs in every frame before its scripts: notes when each section's start and end are presented in the theme's colours. */
function watch(): void {
  const notes: Notes = { painted: {}, ended: {}, longTasks: [], blanks: 0 };
  Reflect.set(globalThis, "__bench", notes);
  const now = (): number => performance.timeOrigin + performance.now();
  let hasPainted = false;
  const isStyled = (element: Element): boolean =>
    element.getBoundingClientRect().height > 0 && getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)";
  const noteFresh = (name: string, times: Record<string, number>): void => {
    const fresh = [...document.querySelectorAll(`[${name}]`)].filter(
      (element) => !(String(element.getAttribute(name)) in times) && isStyled(element),
    );
    if (fresh.length === 0) return;
    hasPainted = true;
    for (const element of fresh) times[String(element.getAttribute(name))] = Number.NaN;
    // A task after the frame's callbacks: the frame has been presented.
    setTimeout(() => {
      for (const element of fresh) times[String(element.getAttribute(name))] = now();
    });
  };
  const look = (): void => {
    noteFresh("data-bench", notes.painted);
    noteFresh("data-bench-end", notes.ended);
    if (hasPainted && !document.querySelector("[data-bench]")) notes.blanks += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        notes.longTasks.push({ at: performance.timeOrigin + entry.startTime, ms: entry.duration });
    }).observe({ type: "longtask", buffered: true });
  }
}

/** A browser with the stage's person signed in, on the dashboard. */
export async function openBrowser(stage: Stage): Promise<{ page: Page; close(): Promise<void> }> {
  const executablePath = process.env["VECTORT_CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  await context.addCookies(
    stage.client.cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: stage.app.url };
    }),
  );
  const page = await context.newPage();
  return { page, close: () => browser.close() };
}

/** What a frame has noted so far. */
export async function notesOf(frame: Frame): Promise<Notes> {
  return frame.evaluate(() => Reflect.get(globalThis, "__bench") as Notes);
}

/** The preview's frame of a workspace, once it is there. */
export async function previewFrame(page: Page, previewUrl: string): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().startsWith(previewUrl));
    if (frame) return frame;
    await page.waitForTimeout(5);
  }
}
