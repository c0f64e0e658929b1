import type { CheckId, Finding } from "@/lib/schemas/check";
import { findFile, readAddress } from "./addresses.ts";
import type { PageFacts, SiteFacts } from "./types.ts";

/** Finds what is wrong in one page. */
export type PageCheck = (page: PageFacts, site: SiteFacts) => Finding[];

/** What can be said of a page without a browser. */
export const PAGE_CHECKS = {
  html: ({ path, parseErrors }) => parseErrors.map((what) => ({ code: "parse-error", path, what })),
  heading: ({ path, h1 }) => {
    if (h1 === 1) return [];
    return [{ code: h1 === 0 ? "no-h1" : "many-h1", path, what: String(h1) }];
  },
  head: ({ path, title, description, lang, viewport }) => [
    ...(title ? [] : [{ code: "no-title" as const, path, what: "" }]),
    ...(description ? [] : [{ code: "no-description" as const, path, what: "" }]),
    ...(/^[a-z]{2,8}(-[a-z0-9]+)*$/i.test(lang) ? [] : [{ code: "no-lang" as const, path, what: lang }]),
    ...(/width\s*=\s*device-width/.test(viewport) ? [] : [{ code: "no-viewport" as const, path, what: "" }]),
  ],
  links: findDeadLinks,
  names: ({ path, imagesWithoutAlt, controlsWithoutName }) => [
    ...imagesWithoutAlt.map((what) => ({ code: "no-alt" as const, path, what })),
    ...controlsWithoutName.map((what) => ({ code: "no-name" as const, path, what })),
  ],
} as const satisfies Partial<Record<CheckId, PageCheck>>;

/** Schemes a link may have beside the web's own. */
const OTHER_SCHEMES = /^(mailto|tel|sms|whatsapp|data|blob|geo|webcal)$/;

function findDeadLinks({ path, links }: PageFacts, site: SiteFacts): Finding[] {
  const found: Finding[] = [];
  for (const what of new Set(links)) {
    const target = readAddress(what, path);
    if (target.kind === "foreign") continue;
    if (target.kind === "other") {
      if (!OTHER_SCHEMES.test(target.scheme)) found.push({ code: "dead-link", path, what });
      continue;
    }
    const file = what.startsWith("#") || what === "" ? path : findFile(site, target.path);
    if (file === null) found.push({ code: "dead-link", path, what });
    else if (!hasAnchor(site, file, target.anchor)) found.push({ code: "dead-anchor", path, what });
  }
  return found;
}

function hasAnchor({ pages }: SiteFacts, file: string, anchor: string): boolean {
  if (anchor === "" || anchor === "top" || anchor.startsWith(":~:") || anchor.startsWith("/")) return true;
  const page = pages.find((one) => one.path === file);
  return !page || page.anchors.has(anchor);
}
