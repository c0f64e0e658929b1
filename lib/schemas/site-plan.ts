import { z } from "zod";

export const PLAN_LIMITS = { pages: 24, sections: 20, titleChars: 80, sectionChars: 200, textChars: 400 } as const;

/** One line, whatever breaks it came with. */
const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max));
const named = (max: number) => line(max).pipe(z.string().min(1, "must not be empty"));
const pagePath = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*){0,3}\.html$/, "must be a path such as about.html");

const pageSchema = z.object({
  path: pagePath,
  title: named(PLAN_LIMITS.titleChars),
  purpose: line(PLAN_LIMITS.textChars).default(""),
  /** What each section shows, from the top of the page. */
  sections: z.array(named(PLAN_LIMITS.sectionChars)).max(PLAN_LIMITS.sections),
});

const aboutSchema = z.object({
  audience: line(PLAN_LIMITS.textChars).default(""),
  tone: line(PLAN_LIMITS.textChars).default(""),
  direction: line(PLAN_LIMITS.textChars).default(""),
});

/** What will be built: agreed on before anything is written. The first page is the home page. */
export const sitePlanSchema = aboutSchema.extend({
  pages: z
    .array(pageSchema)
    .min(1)
    .max(PLAN_LIMITS.pages, `may have ${PLAN_LIMITS.pages} pages`)
    .refine((pages) => new Set(pages.map(({ path }) => path)).size === pages.length, "may name each page once")
    .refine((pages) => pages[0]?.path === "index.html", "must begin with index.html"),
});
export type SitePlan = z.infer<typeof sitePlanSchema>;
export type PlanPage = SitePlan["pages"][number];

/** A path for a page of that title, none of those taken. */
export function pathForPage(title: string, taken: readonly string[]): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const stem =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "page";
  for (let count = 1; ; count += 1) {
    const path = `${stem}${count === 1 ? "" : `-${count}`}.html`;
    if (!taken.includes(path)) return path;
  }
}

/** Models say a section as a phrase or as an object that names it. */
const writtenSection = z.union([
  z.string(),
  z.record(z.string(), z.json()).transform((section) => {
    const name = section["name"] ?? section["title"] ?? section["purpose"];
    return typeof name === "string" ? name : "";
  }),
]);
const writtenSchema = z.object({
  pages: z
    .array(
      z.object({
        path: z.string().catch(""),
        title: z.string().catch(""),
        purpose: z.string().catch(""),
        sections: z.array(writtenSection).catch([]),
      }),
    )
    .min(1),
  audience: z.string().catch(""),
  tone: z.string().catch(""),
  direction: z.string().catch(""),
});

const cut = (text: string, max: number): string => text.replace(/\s+/g, " ").trim().slice(0, max).trim();

/** The plan that a model wrote, made to fit: what is too long is cut, what has no name or path is given one. Null for none. */
export function readWrittenPlan(written: unknown): SitePlan | null {
  const read = writtenSchema.safeParse(written);
  if (!read.success) return null;
  const { pages, audience, tone, direction } = read.data;
  const made: PlanPage[] = [];
  const isHome = (path: string): boolean => /^(\.?\/)?(index\.html)?$/i.test(path.trim());
  const homeAt = Math.max(
    0,
    pages.findIndex(({ path }) => isHome(path)),
  );
  const ordered = [...pages.slice(homeAt, homeAt + 1), ...pages.filter((_, index) => index !== homeAt)];
  for (const [index, page] of ordered.slice(0, PLAN_LIMITS.pages).entries()) {
    const taken = made.map(({ path }) => path);
    const wanted = pagePath.safeParse(
      page.path
        .trim()
        .toLowerCase()
        .replace(/^\.?\//, ""),
    );
    const stem = page.path.replace(/\.html?$/i, "").replace(/[-_/]+/g, " ");
    const title =
      cut(page.title, PLAN_LIMITS.titleChars) || cut(index === 0 ? "Home" : stem, PLAN_LIMITS.titleChars) || "Page";
    const free = wanted.success && !taken.includes(wanted.data) ? wanted.data : pathForPage(title, taken);
    made.push({
      path: index === 0 ? "index.html" : free,
      title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
      purpose: cut(page.purpose, PLAN_LIMITS.textChars),
      sections: page.sections
        .map((section) => cut(section, PLAN_LIMITS.sectionChars))
        .filter((section) => section !== "")
        .slice(0, PLAN_LIMITS.sections),
    });
  }
  const about = { audience, tone, direction };
  for (const key of ["audience", "tone", "direction"] as const) about[key] = cut(about[key], PLAN_LIMITS.textChars);
  return sitePlanSchema.safeParse({ pages: made, ...about }).data ?? null;
}
