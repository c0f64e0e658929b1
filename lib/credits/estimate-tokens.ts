import type { BlueprintId } from "@/lib/schemas/blueprint";

/** What a run is asked to do. */
export type RunTask = { request: string } & (
  | { kind: "first-build"; blueprint: BlueprintId }
  /** `inputTokens` counts the whole prompt, most of which is the project. */
  | { kind: "follow-up"; inputTokens: number }
  /** An answer in words alone. */
  | { kind: "talk" }
);

/** The middle of what the built-in generator's first builds have, by type: 80 of each, extremes left out. */
const FIRST_BUILD_TOKENS: Readonly<Record<BlueprintId, number>> = {
  "landing-page": 12_800,
  "saas-marketing": 18_100,
  restaurant: 23_000,
  portfolio: 25_300,
  agency: 20_000,
  "online-store": 29_800,
  blog: 28_900,
  event: 15_800,
  "personal-cv": 11_800,
  "local-business": 18_100,
};

/** What a prompt holds beside the project: the product's own words. */
const PROMPT_TOKENS = 5_300;
/** A model that writes a site anew writes about as much as it was shown. */
const REWRITE_SHARE = 0.95;
/** A page, or a section full of drawings. */
const PAGE_TOKENS = 4_500;
const PART_TOKENS = 1_200;
const TOUCH_TOKENS = 300;
/** The 200 words that an answer is asked to keep under, and a question or what could come next. */
const TALK_TOKENS = 350;

const WHOLE_SITE =
  /\b(translat\w*|tradui\w*|rename the (site|brand|project)|renomme\w* le site|redesign|start over|rewrite (the )?(whole|entire|everything)|(all|every|each|whole|entire|toutes?|tous|chaque)\b.{0,24}\b(pages?|site|texts?|textes?)|in (french|english|spanish|german)|en (anglais|francais|français))\b/i;
const ADD = /\b(add|insert|create|new|build|include|make|ajout\w*|cre\w*|cré\w*|nouve\w*)\b/i;
const PAGE = /\b(pages?|gallery|galerie|shop|boutique|blog)\b/i;
const PART =
  /\b(add|insert|create|new|build|include|remove|delete|drop|move|reorder|replace|ajout\w*|cre\w*|cré\w*|nouve\w*|supprim\w*|enl[eè]ve\w*|retire\w*|d[eé]place\w*|page|section|gallery|galerie|form|formulaire|faq|pricing|testimonials?|team)\b/i;

/** About how many tokens a model writes for a task, before what this installation has seen is applied. */
export function predictOutputTokens(task: RunTask): number {
  if (task.kind === "first-build") return FIRST_BUILD_TOKENS[task.blueprint];
  if (task.kind === "talk") return TALK_TOKENS;
  const { request } = task;
  const project = Math.max(0, task.inputTokens - PROMPT_TOKENS);
  if (isWholeSite(request)) return Math.max(PART_TOKENS, Math.round(REWRITE_SHARE * project));
  if (ADD.test(request) && PAGE.test(request)) return PAGE_TOKENS;
  return PART.test(request) ? PART_TOKENS : TOUCH_TOKENS;
}

/** Whether a request is about every page: a translation, another name, a redesign. */
export function isWholeSite(request: string): boolean {
  return WHOLE_SITE.test(request);
}
