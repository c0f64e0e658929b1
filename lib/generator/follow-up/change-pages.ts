import { fold } from "../brief/language";
import { readPage } from "../brief/sections-words";
import { aboutPage, contactPage, faqPage, itemsPage } from "../blueprints/shared-pages";
import { galleryPage, schedulePage } from "../blueprints/extra-pages";
import { pricingPage } from "../blueprints/saas-marketing";
import type { PlannedPage } from "../blueprints/types";
import { blueprintOf } from "../blueprints";
import { escapeHtml } from "../html";
import { pageFrame } from "../sections/frame";
import type { Brief, PageKind } from "../types";
import { say, type Changer } from "./change";
import { freshContext, menuOf } from "./change-sections";
import { mapPages, type SiteState } from "./site-state";

const ADD = /\b(add|create|make|need|want|build|new|ajoute[rz]?|cree[rz]?|fais|rajoute[rz]?|nouvelle|manque)\b/;
const REMOVE = /\b(remove|delete|drop|get rid of|supprime[rz]?|enleve[rz]?|retire[rz]?)\b/;

const PLANS: Readonly<Partial<Record<PageKind, (brief: Brief) => PlannedPage>>> = {
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

const LIST = /(<ul data-nav[^>]*>)([\s\S]*?)(<\/ul>)/g;

function linkInMenus(state: SiteState, path: string, label: string): SiteState {
  return mapPages(state, (page) => ({
    ...page,
    body: page.body.replace(LIST, (_all, open: string, items: string, close: string) => {
      const sample = /<li><a class="([^"]*)"/.exec(items)?.[1] ?? "flex min-h-11 items-center";
      return `${open}${items.trimEnd()}\n<li><a class="${sample}" href="${path}">${escapeHtml(label)}</a></li>\n${close}`;
    }),
  }));
}

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
  const planned = kind === null ? undefined : PLANS[kind]?.(brief);
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

/** "Remove the about page". */
export const removePage: Changer = (state, clause) => {
  const folded = fold(clause);
  if (!/\bpages?\b/.test(folded) || !REMOVE.test(folded)) return null;
  const menu = menuOf(state);
  const page = state.pages.find((candidate) => {
    if (candidate.path === "index.html") return false;
    const stem = candidate.path.replace(/\.html$/, "");
    const label = menu.find((entry) => entry.path === candidate.path)?.label;
    return folded.includes(stem) || (label !== undefined && folded.includes(fold(label)));
  });
  const kind = readPage(folded.replace(/\bpages?\b/g, " "));
  const paths = kind === null ? [] : (PATHS[kind] ?? []);
  const target = page ?? state.pages.find((candidate) => paths.includes(candidate.path));
  if (target === undefined) return null;
  const left = { ...state, pages: state.pages.filter((candidate) => candidate !== target) };
  const unlinked = mapPages(left, (candidate) => ({
    ...candidate,
    body: candidate.body
      .replace(new RegExp(`<li><a [^>]*href="${target.path}"[^>]*>[^<]*</a></li>\\n?`, "g"), "")
      .replaceAll(new RegExp(`href="${target.path}(#[^"]*)?"`, "g"), 'href="index.html"'),
  }));
  return {
    state: unlinked,
    said: say(
      state,
      `The page ${target.path} is gone, and every link to it.`,
      `La page ${target.path} a disparu, avec tous ses liens.`,
    ),
  };
};
