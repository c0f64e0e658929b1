import { type BrowserPage, type CheckerBrowser, openChecker, type Screen } from "@/lib/integrations/chromium";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { createVersionPreviewUrl, servePreview } from "@/lib/preview";
import { type CheckResult, type Finding, RENDERED_CHECK_IDS } from "@/lib/schemas/check";
import { ScreenshotModel } from "@/models/screenshot";
import type { VersionDoc } from "@/models/version";
import { skippedBecause } from "../skipped";
import { answerFrom } from "./answer-from";
import { type Found, type Look, lookAtPage } from "./look-at-page";

const WIDE: Screen = { width: 1280, height: 800 };
const PHONE: Screen = { width: 375, height: 812 };
const MAX_PAGES = 8;
const MAX_FINDINGS = 20;
/** No new page is begun after this; each is bounded by itself. */
const LIMIT_MS = 40_000;

/**
 * Looks at a Version's pages in a browser, at 1280 and 375 px, and keeps pictures of the first. What a page asks for is
 * answered from here, and only with what the Version's preview holds. Never rejects.
 */
export async function runRenderedChecks(version: VersionDoc): Promise<CheckResult[]> {
  const { CHECKER_URL } = env();
  if (CHECKER_URL === "off") return skippedBecause("no-checker");
  const browsers = new Browsers(CHECKER_URL);
  try {
    if (!(await browsers.open())) return skippedBecause("no-checker");
    return await lookAtAll(version, browsers);
  } catch (error) {
    log.warn("checker.failed", { versionId: String(version._id), ...describeError(error) });
    return skippedBecause("checker-failed");
  } finally {
    await browsers.close();
  }
}

async function lookAtAll(version: VersionDoc, browsers: Browsers): Promise<CheckResult[]> {
  const base = createVersionPreviewUrl({ projectId: String(version.projectId), versionId: String(version._id) });
  const pages = pagesOf(version);
  const endAt = Date.now() + LIMIT_MS;
  const found: Found[] = [];
  let looked = 0;
  for (const path of pages.slice(0, MAX_PAGES)) {
    if (Date.now() > endAt) break;
    looked += 1;
    for (const screen of [WIDE, PHONE]) {
      const onReady = async (shown: BrowserPage): Promise<void> => {
        if (path === pages[0]) await keepPictures(version, shown, screen);
      };
      const look = { path, base, width: screen.width, isThorough: screen === WIDE, onReady };
      const first = await lookOnce(browsers, screen, look);
      const isInDoubt = !first.isAlive && first.wasLoaded;
      const { found: more, isAlive } = isInDoubt ? await lookOnce(browsers, screen, look) : first;
      found.push(...more);
      // The other screen would show the same, as late.
      if (!isAlive) break;
    }
  }
  const rest: Finding[] =
    looked < pages.length ? [{ code: "some-pages", path: "", what: `${looked} of ${pages.length}` }] : [];
  return RENDERED_CHECK_IDS.map((id) => {
    const findings = distinct(found.filter((one) => one.id === id).map(({ finding }) => finding)).slice(
      0,
      MAX_FINDINGS,
    );
    return { id, status: findings.length === 0 ? "passed" : "failed", findings: [...findings, ...rest] };
  });
}

async function lookOnce(browsers: Browsers, screen: Screen, look: Look): ReturnType<typeof lookAtPage> {
  const browser = await browsers.open();
  if (!browser) throw new Error("The browser is gone.");
  const page = await browser.openPage(screen, answerFrom(look.base, served(look.base)));
  const looked = await lookAtPage(page, look);
  if (looked.isAlive) await page.close();
  else await browsers.close();
  return looked;
}

/** The browser that is used now: one that a page has made useless is ended, and the next page gets another. */
class Browsers {
  readonly #address: string | undefined;
  #browser: CheckerBrowser | null = null;

  constructor(address: string | undefined) {
    this.#address = address;
  }

  async open(): Promise<CheckerBrowser | null> {
    this.#browser ??= await openChecker(this.#address);
    return this.#browser;
  }

  async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = null;
    await browser?.close();
  }
}

/** The pages of a Version, the first one first. */
function pagesOf({ files }: VersionDoc): string[] {
  const rank = (path: string): number => (path === "index.html" ? 0 : path.split("/").length);
  const pages = files.map(({ path }) => path).filter((path) => /\.html?$/i.test(path));
  return pages.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Answers with what the Version behind an address holds. */
function served(base: string): (request: Request, path: string) => Promise<Response> {
  const [, , capability = ""] = new URL(base).pathname.split("/");
  return (request, path) => servePreview(request, capability, path);
}

async function keepPictures({ _id, projectId }: VersionDoc, page: BrowserPage, screen: Screen): Promise<void> {
  const keep = async (kind: "thumbnail" | "desktop" | "phone", scale: number): Promise<void> => {
    const data = await page.screenshot(screen, scale);
    const set = { projectId, data, createdAt: new Date() };
    await ScreenshotModel.updateOne({ versionId: _id, kind }, { $set: set }, { upsert: true });
  };
  if (screen === PHONE) return keep("phone", 1);
  await keep("desktop", 1);
  await keep("thumbnail", 0.5);
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
