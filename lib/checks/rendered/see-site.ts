import { type BrowserPage, type CheckerBrowser, openChecker, type Screen } from "@/lib/integrations/chromium";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { servePreviewTree, treePreviewUrl } from "@/lib/preview";
import type { Finding } from "@/lib/schemas/check";
import { answerFrom } from "./answer-from";
import { lookAtPage } from "./look-at-page";

/** A picture of a page that a model reads: how wide the screen was, and WebP. */
export type Picture = { width: number; data: Uint8Array };
/** What was seen of a site's first page, or why nothing was. */
export type Sight =
  | { state: "seen"; pictures: Picture[]; findings: Finding[] }
  | { state: "no-checker" | "checker-failed"; pictures: []; findings: [] };

/** The two screens, how much of a page is in its picture (px), and how much smaller that is. */
const SCREENS: readonly { screen: Screen; maxHeight: number; scale: number }[] = [
  { screen: { width: 1280, height: 800 }, maxHeight: 4_800, scale: 0.6 },
  { screen: { width: 375, height: 812 }, maxHeight: 4_800, scale: 0.8 },
];
const LIMIT_MS = 25_000;
const HEIGHT = "document.documentElement.scrollHeight";

const unseen = (state: "no-checker" | "checker-failed"): Sight => ({ state, pictures: [], findings: [] });

/**
 * Looks at the first page of a tree (path → SHA-256 of a stored body) that is in no Version yet, on two screens. Done
 * within 25 s (`limitMs`), and as soon as `signal` aborts, with the browser on its way out. Never rejects.
 */
export async function seeSite(
  tree: ReadonlyMap<string, string>,
  { signal, limitMs = LIMIT_MS }: { signal: AbortSignal; limitMs?: number },
): Promise<Sight> {
  const { CHECKER_URL } = env();
  if (CHECKER_URL === "off") return unseen("no-checker");
  const ended = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  const opening = openChecker(CHECKER_URL);
  const close = (): void => void opening.then((browser) => browser?.close()).catch(() => undefined);
  const gaveUp = new Promise<Sight>((resolve) => {
    const giveUp = (): void => resolve(unseen("checker-failed"));
    if (ended.aborted) giveUp();
    else ended.addEventListener("abort", giveUp, { once: true });
  });
  const looking = opening.then((browser) => (browser ? look(browser, tree, ended) : unseen("no-checker")));
  const kept = looking.catch((error: unknown): Sight => {
    if (!ended.aborted) log.warn("checker.failed", describeError(error));
    return unseen("checker-failed");
  });
  try {
    return await Promise.race([kept, gaveUp]);
  } finally {
    close();
  }
}

async function look(browser: CheckerBrowser, tree: ReadonlyMap<string, string>, ended: AbortSignal): Promise<Sight> {
  const base = treePreviewUrl();
  const serve = (request: Request, path: string): Promise<Response> => servePreviewTree(tree, request, path);
  const pictures: Picture[] = [];
  const findings: Finding[] = [];
  for (const { screen, maxHeight, scale } of SCREENS) {
    if (ended.aborted) break;
    const page = await browser.openPage(screen, answerFrom(base, serve));
    const onReady = async (shown: BrowserPage): Promise<void> => {
      const full = z.number().parse(await shown.evaluate(HEIGHT));
      const clip = { x: 0, y: 0, width: screen.width, height: Math.max(1, Math.min(full, maxHeight)), scale };
      const asked = { format: "webp", quality: 70, clip, captureBeyondViewport: true };
      const answer = z.object({ data: z.string() }).parse(await shown.call("Page.captureScreenshot", asked, 10_000));
      pictures.push({ width: screen.width, data: new Uint8Array(Buffer.from(answer.data, "base64")) });
    };
    const looked = await lookAtPage(page, {
      path: "index.html",
      base,
      width: screen.width,
      isThorough: false,
      onReady,
    });
    findings.push(...looked.found.map(({ finding }) => finding));
    if (!looked.isAlive) break;
    await page.close();
  }
  // Without both pictures there is nothing to judge by.
  if (pictures.length < SCREENS.length) return { state: "checker-failed", pictures: [], findings: [] };
  return { state: "seen", pictures, findings };
}
