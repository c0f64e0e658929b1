import { fold } from "../brief/language";
import { readPage } from "../brief/sections-words";
import { aboutPage, contactPage, faqPage, itemsPage } from "../blueprints/shared-pages";
import { galleryPage, schedulePage } from "../blueprints/extra-pages";
import { pricingPage } from "../blueprints/saas-marketing";
import type { PlannedPage } from "../blueprints/types";
import { blueprintOf } from "../blueprints";
import { pageFrame } from "../sections/frame";
import type { Brief, PageKind } from "../types";
import { type Changer, refuse, say } from "./change";
import { freshContext } from "./change-sections";
import { linkInMenus, menuOf, withoutLinks } from "./menus";
import type { PageState, SiteState } from "./site-state";

const ADD = /\b(add|create|make|need|want|build|new|ajoute[rz]?|cree[rz]?|fais|rajoute[rz]?|nouvelle|manque)\b/;
const REMOVE = /\b(remove|delete|drop|get rid of|supprime[rz]?|enleve[rz]?|retire[rz]?)\b/;

/** The pages that can be drawn for every type. */
export const EXTRA_PAGES: Readonly<Partial<Record<PageKind, (brief: Brief) => PlannedPage>>> = {
  about: aboutPage,
  contact: (brief) => contactPage(brief),
  faq: faqPage,
  pricing: pricingPage,
  items: (brief) => itemsPage(brief, "services.html", ["list", "cards"]),
  gallery: galleryPage,
  schedule: schedulePage,
};

/** The files a kind of page may have in the different project types. */
const PATHS: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  items: ["services.html", "menu.html", "shop.html"],
  gallery: ["gallery.html", "projects.html"],
  schedule: ["programme.html"],
  about: ["about.html"],
  contact: ["contact.html"],
  faq: ["faq.html"],
  pricing: ["pricing.html"],
};

/** "Add a contact page". */
export const addPage: Changer = (state, clause, origin) => {
  const folded = fold(clause);
  if (!/\bpages?\b/.test(folded) || !ADD.test(folded) || REMOVE.test(folded)) return null;
  if (
    /\b(on|to|sur|dans|a)\b (the |la |cette |this )?([a-z-]+ )?page\b/.test(folded) &&
    !/\b(add|ajoute\w*|create|cree\w*) (a|an|une|the|la) ([a-z-]+ ){0,2}page\b/.test(folded)
  )
    return null;
  const kind = readPage(folded);
  const brief = { ...origin.brief, name: state.theme.name, lang: state.lang };
  const planned = kind === null ? undefined : EXTRA_PAGES[kind]?.(brief);
  if (planned === undefined || state.pages.some((page) => page.path === planned.path)) return null;
  const menu = [...menuOf(state), { path: planned.path, label: planned.label }];
  const ctx = freshContext(state, origin, planned.path, `page-${planned.path}`, menu);
  const blueprint = blueprintOf(brief.blueprint);
  const body = pageFrame(ctx, planned.build(ctx), blueprint.headerExtra?.(ctx), blueprint.after?.(ctx));
  const linked = linkInMenus(state, planned.path, planned.label);
  const page = {
    path: planned.path,
    title: `${planned.heading} — ${brief.name}`,
    description: planned.description,
    body,
  };
  return {
    state: { ...linked, pages: [...linked.pages, page] },
    said: say(
      state,
      `There is a new page, ${planned.path}, linked in every menu.`,
      `Une nouvelle page, ${planned.path}, est reliée dans tous les menus.`,
    ),
  };
};

/** A page by what its file or its place in the menu is called; whole words, since files may be called anything. */
function namedPage(state: SiteState, folded: string): PageState | undefined {
  const menu = menuOf(state);
  const asked = wordsOf(folded.replaceAll(/\bpages?\b/g, " "));
  const holds = (name: string): boolean => ` ${asked} `.includes(` ${wordsOf(fold(name))} `);
  const isNamed = ({ path }: PageState): boolean => {
    if (folded.includes(fold(path))) return true;
    const label = menu.find((entry) => entry.path === path)?.label;
    const [stem = ""] = path.split("/").slice(-1);
    return [stem.replace(/\.html?$/i, ""), label ?? ""].some((name) => wordsOf(fold(name)).length > 1 && holds(name));
  };
  return state.pages.find((page) => page.path !== "index.html" && isNamed(page));
}

const wordsOf = (text: string): string => text.replaceAll(/[^a-z0-9]+/g, " ").trim();

/** "Remove the about page". */
export const removePage: Changer = (state, clause) => {
  const folded = fold(clause);
  if (!/\bpages?\b/.test(folded) || !REMOVE.test(folded)) return null;
  const kind = readPage(folded.replace(/\bpages?\b/g, " "));
  const paths = kind === null ? [] : (PATHS[kind] ?? []);
  const target = namedPage(state, folded) ?? state.pages.find((candidate) => paths.includes(candidate.path));
  if (target === undefined) return null;
  const left = { ...state, pages: state.pages.filter((candidate) => candidate !== target) };
  const home = left.pages.find(({ path }) => path === "index.html") ?? left.pages[0];
  if (!home) {
    return refuse(
      state,
      `${target.path} is the only page, so I left it alone.`,
      `${target.path} est la seule page, je n’y ai donc pas touché.`,
    );
  }
  const { state: unlinked, count } = withoutLinks(left, target.path, home.path);
  return {
    state: unlinked,
    said: say(
      state,
      `The page ${target.path} is gone${count === 0 ? "" : ", and no link leads to it any more"}.`,
      `La page ${target.path} a disparu${count === 0 ? "" : ", et aucun lien n’y mène plus"}.`,
    ),
  };
};
