import { pathForPage, PLAN_LIMITS, type PlanPage, type SitePlan } from "@/lib/schemas/site-plan";
import { fold } from "../brief/language";
import { readSection } from "../brief/sections-words";
import type { Brief, Lang } from "../types";
import { drawablePages, pageNamed } from "./choose-pages";
import { labelOf, sectionOf, splitLabel } from "./labels";

const ADD = /\b(add|include|insert|need|want|create|ajoute[rz]?|rajoute[rz]?|inclu\w*|avec|il faut|cree[rz]?)\b/;
const REMOVE =
  /\b(remove|delete|drop|without|no|skip|leave out|get rid of|supprime[rz]?|enleve[rz]?|retire[rz]?|sans|pas de)\b/;
const FIRST = /\b(first|to the top|higher|earlier|en premier|d'abord|plus haut|en haut)\b/;
const LAST = /\b(last|to the end|lower|later|en dernier|a la fin|plus bas)\b/;
const PAGE = /\bpages?\b/;
const FILLER =
  /\b(add|include|insert|need|want|create|remove|delete|drop|without|skip|an?|the|one|page|called|named|please|we|i|ajoute[rz]?|rajoute[rz]?|cree[rz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|sans|une?|la|le|les|l'|appelee?|de)\b/gi;

/** A plan after what a person says about it, and the clauses that could not be read. Looks and tone are read elsewhere. */
export function revisePlan(plan: SitePlan, words: string, brief: Brief): { plan: SitePlan; changed: number } {
  let pages = plan.pages.map((page) => ({ ...page, sections: [...page.sections] }));
  let changed = 0;
  for (const clause of words.split(/[.;,!\n]+|\b(?:and|et|then|puis)\b/i)) {
    const next = applyClause(pages, clause, brief);
    if (!next) continue;
    pages = next;
    changed += 1;
  }
  return { plan: { ...plan, pages: pages.slice(0, PLAN_LIMITS.pages) }, changed };
}

function applyClause(pages: PlanPage[], clause: string, brief: Brief): PlanPage[] | null {
  const folded = fold(clause).trim();
  if (folded === "") return null;
  const { lang } = brief;
  if (PAGE.test(folded)) return changePages(pages, clause, folded, brief);
  const kind = readSection(folded);
  const at = kind === null ? null : placeOf(pages, kind, lang);
  if (REMOVE.test(folded)) {
    if (!at) return null;
    return pages.map((page) => ({
      ...page,
      sections: page.sections.filter((text) => sectionOf(text, lang, []) !== kind || kind === "hero"),
    }));
  }
  if (at && kind !== null && (FIRST.test(folded) || LAST.test(folded)))
    return moveSection(pages, at, FIRST.test(folded));
  if (!ADD.test(folded) || at) return null;
  const words = folded.replace(FILLER, " ").replace(/\s+/g, " ").trim();
  const text = kind === null ? clause.replace(FILLER, " ").replace(/\s+/g, " ").trim() : labelOf(kind, lang);
  if (words === "" || text === "") return null;
  const line = (text.charAt(0).toLocaleUpperCase() + text.slice(1)).slice(0, PLAN_LIMITS.sectionChars);
  return pages.map((page, index) =>
    index === 0 ? { ...page, sections: beforeContact(page.sections, line, lang) } : page,
  );
}

function changePages(pages: PlanPage[], clause: string, folded: string, brief: Brief): PlanPage[] | null {
  const name = clause
    .replace(FILLER, " ")
    .replace(/["“”«»]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, PLAN_LIMITS.titleChars);
  if (name === "") return null;
  const all = drawablePages(brief);
  const there = pages
    .slice(1)
    .find(({ path, title }) => fold(title) === fold(name) || path === pageNamed(name, all)?.path);
  if (REMOVE.test(folded)) return there ? pages.filter((page) => page !== there) : null;
  if (!ADD.test(folded) || there) return null;
  const known = pageNamed(
    name,
    all.filter(({ path }) => !pages.some((page) => page.path === path)),
  );
  const title = known?.label ?? name.charAt(0).toLocaleUpperCase() + name.slice(1);
  const path =
    known?.path ??
    pathForPage(
      title,
      pages.map((page) => page.path),
    );
  const sections = ["story", "values", "cta"].map((id) => labelOf(id, brief.lang));
  return [...pages, { path, title, purpose: known?.description ?? "", sections }];
}

function placeOf(pages: readonly PlanPage[], kind: string, lang: Lang): { page: number; section: number } | null {
  for (const [page, { sections }] of pages.entries()) {
    const section = sections.findIndex((text) => sectionOf(text, lang, []) === kind);
    if (section >= 0) return { page, section };
  }
  return null;
}

function moveSection(pages: PlanPage[], at: { page: number; section: number }, isFirst: boolean): PlanPage[] {
  return pages.map((page, index) => {
    if (index !== at.page) return page;
    const [moved = ""] = page.sections.slice(at.section, at.section + 1);
    const left = page.sections.filter((_, place) => place !== at.section);
    // The opening stays where it is.
    const start = index === 0 ? 1 : 0;
    const to = isFirst ? start : left.length;
    return { ...page, sections: [...left.slice(0, to), moved, ...left.slice(to)] };
  });
}

function beforeContact(sections: readonly string[], line: string, lang: Lang): string[] {
  const contact = sections.findIndex((text) => splitLabel(text).name === splitLabel(labelOf("contact", lang)).name);
  const at = contact < 0 ? sections.length : contact;
  return [...sections.slice(0, at), line, ...sections.slice(at)].slice(0, PLAN_LIMITS.sections);
}
