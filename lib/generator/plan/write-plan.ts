import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { pathForPage, PLAN_LIMITS, type PlanPage, type SitePlan } from "@/lib/schemas/site-plan";
import type { PlannedPage } from "../blueprints/types";
import { drawPart } from "../follow-up/draw-section";
import { makeContext, type SiteBasis } from "../make-context";
import type { Random } from "../random";
import type { Brief, Ctx, SectionKind } from "../types";
import { drawablePages, pageNamed, usualPages } from "./choose-pages";
import { consideredBrief, featureSections, writtenLanguages } from "./considered-brief";
import { labelOf, sectionOf } from "./labels";
import { sayLook, sayTone } from "./look";
import { plannedBasis, sectionsOf } from "./planned-site";

/** What a considered home page may have beside its type's own sections; the seed says which. */
const MORE: readonly SectionKind[] = ["steps", "gallery", "values", "story", "faq"];
/** What stands there where those have too little to say. */
const SPARE: readonly SectionKind[] = ["newsletter", "cta"];
const MORE_SECTIONS = 3;
/** What a rich one has of its own before those. */
const RICH: readonly SectionKind[] = ["closeup", "ribbon", "panorama"];
const RICH_OWN = 2;
const RICH_SECTIONS = 6;
/** Sections of a page that has a name and nothing else. */
const OWN_PAGE = ["story", "values", "cta"];

/** The plan of a first build: what would be built as it stands, so that following it holds no surprise. */
export function writePlan(asked: BuiltinOptions): { plan: SitePlan; brief: Brief } {
  const options = asked.options ?? {};
  const { langs } = writtenLanguages(options);
  const brief = consideredBrief(asked, langs[0] ?? null);
  const { lang } = brief;
  const about = {
    audience:
      brief.audience ??
      (lang === "fr" ? `Qui cherche : ${brief.trade.fr.label}` : `Whoever is looking for: ${brief.trade.en.label}`),
    tone: options.tone ? sayTone(options.tone, lang) : lang === "fr" ? "Comme le métier parle" : "As the trade speaks",
    direction: sayLook(brief.theme, options.direction ?? null, lang),
  };
  const basis = plannedBasis(brief, asked.seed, about);
  const chosen = options.pages ? pagesByName(brief, options.pages) : usualPages(brief);
  const pages: PlanPage[] = [];
  for (const page of chosen.slice(0, PLAN_LIMITS.pages)) {
    const planned = planPage(basis, page, brief, options.sections);
    // A page with a head alone has nothing to say.
    if (page.path === "index.html" || planned.sections.length > 0) pages.push(planned);
  }
  const features = featureSections(options);
  const [home] = pages;
  if (home && !options.sections) addFeatures(home, pages, features, lang);
  return { plan: { pages, ...about }, brief };
}

function planPage(basis: SiteBasis, page: PlannedPage, brief: Brief, wanted: readonly string[] | undefined): PlanPage {
  const { lang } = brief;
  const isHome = page.path === "index.html";
  const ctx = makeContext(basis, page.path, []);
  const own = [...sectionsOf(page.build(ctx)).keys()];
  const title = page.label.slice(0, PLAN_LIMITS.titleChars);
  const purpose = isHome ? "" : page.description.slice(0, PLAN_LIMITS.textChars);
  if (isHome && wanted)
    return { path: page.path, title, purpose, sections: [labelOf("hero", lang), ...nameSections(wanted, own, lang)] };
  if (!isHome) {
    const sections = own.filter((id) => id !== "hero").map((id) => labelOf(id, lang));
    return { path: page.path, title, purpose, sections };
  }
  const drawn = page.kind === "index" ? drawMore(ctx, own) : [];
  // What asks for something stands last.
  const isLast = (id: string): boolean => id === "contact" || id === "faq" || id === "cta";
  const [hero = "hero", ...rest] = own;
  const order = [
    hero,
    ...riffle(
      ctx.rng.fork("riffle"),
      rest.filter((id) => !isLast(id)),
      drawn.filter((id) => !isLast(id)),
    ),
    ...drawn.filter((id) => id === "faq"),
    ...rest.filter(isLast),
    ...drawn.filter((id) => id === "cta"),
  ];
  return { path: page.path, title, purpose, sections: order.map((id) => labelOf(id, lang)) };
}

/** What a home page has beside its own sections: another choice in another order for every seed, of what has something to say. */
function drawMore(ctx: Ctx, own: readonly string[]): string[] {
  const { isRich, unwanted } = ctx.brief;
  const drawn: string[] = [];
  const add = (kinds: readonly SectionKind[], most: number): void => {
    for (const id of kinds) {
      const isFree = !own.includes(id) && !unwanted.includes(id);
      if (drawn.length < most && isFree && drawPart(id, ctx) !== null) drawn.push(id);
    }
  };
  const rng = ctx.rng.fork("more-sections");
  if (isRich) add(rng.shuffle(RICH), RICH_OWN);
  add([...rng.shuffle(MORE), ...SPARE], isRich ? RICH_SECTIONS : MORE_SECTIONS);
  return drawn;
}

/** Both lists in one, each in its own order. */
function riffle<T>(rng: Random, one: readonly T[], other: readonly T[]): T[] {
  const both = [...one.map(() => one), ...other.map(() => other)];
  const left = new Map([one, other].map((list) => [list, [...list]]));
  return rng.shuffle(both).flatMap((list) => left.get(list)?.splice(0, 1) ?? []);
}

/** Sections as a person named them: ours are said in the plan's own words. */
function nameSections(names: readonly string[], own: readonly string[], lang: Brief["lang"]): string[] {
  return names.flatMap((name) => {
    const id = sectionOf(name, lang, own);
    return id === "hero" ? [] : [id === null ? name : labelOf(id, lang)];
  });
}

function pagesByName(brief: Brief, names: readonly string[]): PlannedPage[] {
  const all = drawablePages(brief);
  const [home] = all;
  const chosen: PlannedPage[] = home ? [home] : [];
  for (const name of names) {
    const left = all.filter(({ path, inMenu }) => inMenu && !chosen.some((page) => page.path === path));
    const isHome = /^(home( page)?|accueil)$/i.test(name);
    if (!isHome)
      chosen.push(
        pageNamed(name, left) ??
          ownPage(
            name,
            chosen.map(({ path }) => path),
          ),
      );
  }
  return chosen;
}

/** A page under a name that none of ours has. */
function ownPage(name: string, taken: readonly string[]): PlannedPage {
  const label = name.charAt(0).toLocaleUpperCase() + name.slice(1);
  return {
    path: pathForPage(name, taken),
    kind: "about",
    label,
    inMenu: true,
    heading: label,
    description: "",
    build: (ctx) => OWN_PAGE.map((id) => drawPart(id, ctx)),
  };
}

function addFeatures(
  home: PlanPage,
  pages: readonly PlanPage[],
  features: readonly SectionKind[],
  lang: Brief["lang"],
): void {
  for (const feature of features) {
    const label = labelOf(feature, lang);
    if (!pages.some(({ sections }) => sections.includes(label))) home.sections.push(label);
  }
}
