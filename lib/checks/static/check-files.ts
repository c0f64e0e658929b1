import type { Finding } from "@/lib/schemas/check";
import { findFile, readAddress } from "./addresses.ts";
import type { SiteFacts } from "./types.ts";

const CSS_ADDRESS = /url\(\s*["']?([^"')]{1,2000})|@import\s+["']([^"']{1,2000})/gi;
/** Ways a script asks another host for something by itself. */
const SCRIPT_ADDRESS =
  /(?:\b(?:fetch|import|importScripts|WebSocket|EventSource|Worker|Image)\s*\(\s*|\bfrom\s+|\.src\s*=\s*)["'`]((?:(?:https?|wss?):)?\/\/[^"'`\s]{1,500})/g;

/** Every address that something in the site loads, with the file that names it. */
function loadedAddresses({ pages, texts }: SiteFacts): { path: string; what: string }[] {
  const found: { path: string; what: string }[] = [];
  for (const { path, assets, styles } of pages) {
    for (const what of new Set([...assets, ...styles.flatMap(cssAddresses)])) found.push({ path, what });
  }
  for (const [path, text] of texts) {
    if (path.endsWith(".css")) for (const what of new Set(cssAddresses(text))) found.push({ path, what });
  }
  return found;
}

function cssAddresses(css: string): string[] {
  return [...css.matchAll(CSS_ADDRESS)].map(([, url, imported]) => (url ?? imported ?? "").trim());
}

/** What is loaded and isn't there. */
export function findMissingAssets(site: SiteFacts): Finding[] {
  return loadedAddresses(site).flatMap(({ path, what }) => {
    // The theme's stylesheet names Tailwind, which is compiled in, and fonts, which every site is given.
    if (what.startsWith("#") || what === "tailwindcss") return [];
    const target = readAddress(what, path);
    if (target.kind !== "inside") return [];
    return what.trim() !== "" && findFile(site, target.path) ? [] : [{ code: "missing-asset" as const, path, what }];
  });
}

/** What is asked of another host: a site keeps to its own. */
export function findForeignHosts(site: SiteFacts): Finding[] {
  const asked = [...loadedAddresses(site)];
  for (const [path, text] of site.texts) {
    if (/\.m?js$/.test(path)) for (const [, what = ""] of text.matchAll(SCRIPT_ADDRESS)) asked.push({ path, what });
  }
  for (const { path, scripts } of site.pages) {
    for (const { text } of scripts)
      for (const [, what = ""] of text.matchAll(SCRIPT_ADDRESS)) asked.push({ path, what });
  }
  return asked
    .filter(({ path, what }) => readAddress(what, path).kind === "foreign")
    .map(({ path, what }) => ({ code: "foreign-host", path, what }));
}

/** Words that look like somebody's key, by whose it is. */
const SECRETS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["AWS", /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/],
  ["Stripe", /\b[sr]k_live_[0-9a-zA-Z]{16,}/],
  ["Stripe", /\bwhsec_[0-9a-zA-Z]{24,}/],
  ["OpenAI", /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{24,}/],
  ["GitHub", /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})/],
  ["Slack", /\bxox[abprs]-[0-9A-Za-z-]{20,}/],
  ["Google", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["SendGrid", /\bSG\.[\w-]{20,24}\.[\w-]{40,46}/],
  ["Airtable", /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b/],
  ["MongoDB", /\bmongodb(?:\+srv)?:\/\/[^\s:@/"']{1,100}:[^\s@/"']{1,200}@/],
  ["private key", /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----/],
];

/** Keys in files that everybody can read. Only whose they look like is told, never the key. */
export function findSecrets({ texts }: SiteFacts): Finding[] {
  return [...texts].flatMap(([path, text]) =>
    [...new Set(SECRETS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind))].map((what) => ({
      code: "secret" as const,
      path,
      what,
    })),
  );
}
