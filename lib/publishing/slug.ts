import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { fileNameOf } from "@/lib/projects";
import { publishingMessages } from "@/messages/publishing-en";
import { PROTECTED_NAME, RESERVED_SLUGS } from "./reserved-slugs";

const MIN_CHARS = 3;
const MAX_CHARS = 50;
const PROPOSED_CHARS = 40;

const says = publishingMessages.slug;

/**
 * `text` as a slug: lower case, without accents, hyphens for spaces. Throws BAD_INPUT, naming `slug`, for what can't be
 * one: other alphabets, encoded names (`xn--`), reserved words and what looks like them.
 */
export function readSlug(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
  if (/[^\x20-\x7e]/.test(plain)) throw refuse(says.alphabet);
  const slug = plain.replace(/[\s_]+/g, "-");
  const problem = problemOf(slug);
  if (problem) throw refuse(problem);
  return slug;
}

/** What a project's slug may be, best first: from its name, then with a number, and at last with its short id. */
export function proposeSlugs(name: string, shortId: string): string[] {
  const base = fileNameOf(name).slice(0, PROPOSED_CHARS).replace(/-+$/, "");
  const numbered = base === "" ? [] : [base, ...Array.from({ length: 8 }, (_, at) => `${base}-${at + 2}`)];
  const id = fileNameOf(shortId);
  return [...numbered, `${base === "" ? "site" : base}-${id}`, `site-${id}`].filter((slug) => problemOf(slug) === null);
}

function problemOf(slug: string): string | null {
  if (!/^[a-z0-9-]*$/.test(slug) || slug.startsWith("-") || slug.endsWith("-")) return says.letters;
  if (slug.replaceAll("-", "").length < MIN_CHARS) return says.short;
  if (slug.length > MAX_CHARS) return says.long;
  // RFC 5891, section 4.2.3.1: such labels are encoded names of other alphabets, or may become some.
  if (slug.slice(2, 4) === "--") return says.encoded;
  return isReserved(slug) ? says.reserved : null;
}

function isReserved(slug: string): boolean {
  const shape = shapeOf(slug);
  if (shape.includes(shapeOf(PROTECTED_NAME))) return true;
  return [...RESERVED_SLUGS, ...ownLabels()].some((reserved) => shapeOf(reserved) === shape);
}

/** The names that the app and its previews have under the sites' domain. */
function ownLabels(): string[] {
  const { APP_URL, PREVIEW_URL, SITES_DOMAIN } = env();
  const end = `.${SITES_DOMAIN}`;
  return [APP_URL, PREVIEW_URL]
    .map((url) => new URL(url).hostname)
    .filter((host) => host.endsWith(end))
    .map((host) => host.slice(0, -end.length));
}

/** What a name looks like at a glance: look-alikes of Latin letters as one (after Unicode's UTS 39, section 4). */
function shapeOf(name: string): string {
  const digits: Readonly<Record<string, string>> = { 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t", 8: "b", 9: "g" };
  return name
    .replaceAll("-", "")
    .replace(/[01345789]/g, (digit) => digits[digit] ?? digit)
    .replaceAll("i", "l")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replaceAll("cl", "d");
}

function refuse(problem: string): AppError {
  return new AppError("BAD_INPUT", problem, { fields: { slug: says.field } });
}
