import type { CheckResult, Finding, STATIC_CHECK_IDS } from "@/lib/schemas/check";
import { findForeignHosts, findMissingAssets, findSecrets } from "./check-files.ts";
import { PAGE_CHECKS } from "./check-pages.ts";
import { findBadScripts } from "./check-scripts.ts";
import { readPage } from "./read-page.ts";
import type { SiteFacts, SourceFile } from "./types.ts";

/** What one check tells of at most; a broken template breaks every page in the same way. */
const MAX_FINDINGS = 20;
const MAX_CHARS = 300;

type StaticCheckId = (typeof STATIC_CHECK_IDS)[number];

/** Looks at the files of a Version, without running any of them. The same files give the same results. */
export function checkSite(files: readonly SourceFile[]): CheckResult[] {
  const texts = new Map(files.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])));
  const paths = new Set(files.map(({ path }) => path));
  const pages = [...texts].filter(([path]) => /\.html?$/i.test(path)).map(([path, html]) => readPage(path, html));
  const hasTheme = paths.has("assets/theme.css");
  const site: SiteFacts = { paths, hasTheme, pages, texts };
  const perPage = (id: keyof typeof PAGE_CHECKS): Finding[] => pages.flatMap((page) => PAGE_CHECKS[id](page, site));
  const noPage: Finding[] = paths.has("index.html") ? [] : [{ code: "no-page", path: "", what: "index.html" }];
  const results: Record<StaticCheckId, Finding[]> = {
    html: [...noPage, ...perPage("html")],
    heading: perPage("heading"),
    head: perPage("head"),
    links: perPage("links"),
    assets: findMissingAssets(site),
    names: perPage("names"),
    hosts: findForeignHosts(site),
    scripts: findBadScripts(site),
    secrets: findSecrets(site),
  };
  const ids: StaticCheckId[] = ["html", "heading", "head", "links", "assets", "names", "hosts", "scripts", "secrets"];
  return ids.map((id) => {
    const findings = results[id].slice(0, MAX_FINDINGS).map((one) => ({ ...one, what: one.what.slice(0, MAX_CHARS) }));
    return { id, status: findings.length === 0 ? "passed" : "failed", findings };
  });
}
