import type { PlanPage, SitePlan } from "@/lib/schemas/site-plan";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { baseScript } from "../behaviour/base";
import { MOTION_SCRIPT } from "../behaviour/motion";
import { blueprintOf } from "../blueprints";
import type { PlannedPage } from "../blueprints/types";
import { escapeHtml, html, raw, type Html } from "../html";
import { makeBasis, makeContext, type SiteBasis } from "../make-context";
import { pageFrame } from "../sections/frame";
import { pageHead } from "../sections/page-head";
import type { Brief, BuiltPage, Ctx, Lang, PageRef, Site } from "../types";
import { drawPart } from "../follow-up/draw-section";
import { drawablePages, pageNamed } from "./choose-pages";
import { consideredBrief, writtenLanguages } from "./considered-brief";
import { isAsPlanned, sectionOf } from "./labels";
import { readLook, readTone, styleOf } from "./look";
import { inLanguage, mendLinks, moveToLanguage, renumber } from "./mend-links";
import { namedSection } from "./named-section";
import { inTone } from "./tones";

const SECTION_ID = /data-section="([^"]+)"/;

/** The sections of a page as its type draws them, by their ids. */
export function sectionsOf(parts: readonly (Html | null)[]): Map<string, Html> {
  const found = new Map<string, Html>();
  for (const part of parts) {
    const id = part ? SECTION_ID.exec(part.text)?.[1] : undefined;
    if (part && id !== undefined && !found.has(id)) found.set(id, part);
  }
  return found;
}

/** What all pages of a planned site share: the copy in its tone, the habits of its direction. */
export function plannedBasis(brief: Brief, seed: number, plan: Pick<SitePlan, "tone" | "direction">): SiteBasis {
  const look = readLook(plan.direction, brief.theme);
  const basis = makeBasis({ ...brief, theme: look.theme }, seed);
  return {
    ...basis,
    style: { ...basis.style, ...styleOf(look.direction) },
    copy: inTone(basis.copy, readTone(plan.tone), brief.lang),
  };
}

/** The site that a plan describes: its pages and sections and no others, in its order and its languages. Deterministic. */
export function plannedSite(asked: BuiltinOptions, plan: SitePlan): Site {
  const [first, ...others] = writtenLanguages(asked.options ?? {}).langs;
  const brief = consideredBrief(asked, first ?? null);
  const main = inOneLanguage(asked, plan, brief, brief, others);
  const more = others.map((lang) => {
    const own = { ...consideredBrief(asked, lang), name: brief.name };
    const site = inOneLanguage(asked, plan, own, brief, [brief.lang]);
    return { lang, pages: moveToLanguage(site.pages, lang), script: site.script };
  });
  return {
    brief,
    theme: main.theme,
    pages: [...main.pages, ...more.flatMap(({ pages }) => pages)],
    files: [
      { path: "assets/app.js", text: main.script },
      ...more.map(({ lang, script }) => ({ path: `assets/app-${lang}.js`, text: script })),
    ],
  };
}

/** One language of a planned site; `origin` is the brief that the plan was written for. */
function inOneLanguage(asked: BuiltinOptions, plan: SitePlan, brief: Brief, origin: Brief, others: readonly Lang[]) {
  const basis = plannedBasis(brief, asked.seed, plan);
  const drawable = drawablePages(basis.brief);
  const told = drawablePages(origin);
  const pages = plan.pages.map((page) => {
    const planned = drawable.find(({ path }) => path === page.path) ?? spare(page, plan, drawable);
    // A title that nobody changed is said in the language of the page.
    const isUntouched = told.some(({ path, label }) => path === page.path && label === page.title);
    return { page, planned, label: isUntouched ? (planned?.label ?? page.title) : page.title, isUntouched };
  });
  const menu = pages
    .filter(({ planned }) => planned?.inMenu !== false)
    .map(({ page, label }): PageRef => ({ path: page.path, label }));
  const blueprint = blueprintOf(brief.blueprint);
  const built = pages.map(({ page, planned, label, isUntouched }): BuiltPage => {
    const ctx = makeContext(basis, page.path, menu);
    const parts = partsOf(ctx, page, planned, origin.lang);
    const home = page.path === "index.html";
    const head = isUntouched || home ? parts : retitle(parts, label);
    const kind = ctx.copy.label;
    const extra = html`${blueprint.headerExtra?.(ctx)}${switches(page.path, origin.lang, others)}`;
    const body = renumber(pageFrame(ctx, head, extra.text === "" ? null : extra, blueprint.after?.(ctx)));
    const heading = planned && isUntouched ? planned.heading : label;
    const said = page.purpose === "" || brief.lang !== origin.lang ? planned?.description : page.purpose;
    return {
      path: page.path,
      title: home
        ? `${brief.name} — ${kind.charAt(0).toLocaleUpperCase()}${kind.slice(1)}`
        : `${heading} — ${brief.name}`,
      description: (home ? ctx.copy.lead : (said ?? label)).slice(0, 160),
      body,
    };
  });
  const script = `${baseScript(brief.lang)}${blueprint.script?.(brief) ?? ""}${brief.isRich ? MOTION_SCRIPT : ""}`;
  return { pages: mendLinks(built), theme: basis.brief.theme, script };
}

/** A page of a person's own that is one of those that can be drawn, by its name; none that the plan has already. */
function spare(page: PlanPage, plan: SitePlan, drawable: readonly PlannedPage[]): PlannedPage | undefined {
  const left = drawable.filter(({ path, inMenu }) => inMenu && !plan.pages.some((one) => one.path === path));
  return pageNamed(page.title, left);
}

/** The parts of one page in the plan's order: drawn by its type where it has them, else by themselves, else from the plan's words. */
function partsOf(ctx: Ctx, page: PlanPage, planned: PlannedPage | undefined, lang: Lang): Html[] {
  const own = sectionsOf(planned?.build(ctx) ?? []);
  const used = new Set<string>();
  const parts = page.sections.map((text, index): Html => {
    const id = sectionOf(text, lang, [...own.keys()]);
    const drawn = id === null || used.has(id) ? null : (own.get(id) ?? drawPart(id, ctx));
    if (id === null || drawn === null) return namedSection(ctx, text, index + 1);
    used.add(id);
    return isAsPlanned(text, id, lang) ? drawn : withHeadline(drawn, text);
  });
  if (used.has("hero")) return parts;
  const hero = own.get("hero") ?? pageHead(ctx, page.title, page.purpose === "" ? null : page.purpose, ctx.brief.name);
  return [hero, ...parts];
}

function withHeadline(part: Html, text: string): Html {
  const [title = text] = text.split(/\s*:\s*/);
  const said = escapeHtml(title.charAt(0).toLocaleUpperCase() + title.slice(1));
  return raw(
    part.text.replace(/(<h[12]\b[^>]*>)[\s\S]*?(<\/h[12]>)/, (_, open: string, close: string) => open + said + close),
  );
}

/** A page under another title says it in its own headline. */
function retitle(parts: readonly Html[], title: string): Html[] {
  return parts.map((part) => (/<h1\b/.test(part.text) ? withHeadline(part, title.replaceAll(":", " –")) : part));
}

const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { en: "English", fr: "Français" };

/** Links to the same page in the site's other languages. */
function switches(path: string, main: Lang, others: readonly Lang[]): Html {
  return html`${others.map((other) => {
    // Written so that neither the mending nor the moving of links takes them for links within a language.
    const href = `./${other === main ? path : inLanguage(path, other)}`;
    return html`<a
      class="inline-flex min-h-11 items-center px-2 text-sm underline-offset-8 hover:underline"
      href="${href}"
      hreflang="${other}"
      lang="${other}"
      >${LANGUAGE_NAMES[other]}</a
    >`;
  })}`;
}
