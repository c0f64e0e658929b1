import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { BuildMode } from "@/lib/schemas/mode";

/** What a run is asked to do. */
export type RunTask = { request: string } & (
  | { kind: "first-build"; blueprint: BlueprintId; mode: BuildMode }
  /** `inputTokens` counts the whole prompt, most of which is the project. */
  | { kind: "follow-up"; inputTokens: number }
  /** An answer in words alone. */
  | { kind: "talk" }
);

/** The middle of what the built-in generator's first builds have, by type and mode: 40 of each and more. */
const FIRST_BUILD_TOKENS: Readonly<Record<BlueprintId, Readonly<Record<BuildMode, number>>>> = {
  "landing-page": { quick: 12_800, advanced: 27_200, ultra: 42_700 },
  "saas-marketing": { quick: 18_100, advanced: 33_800, ultra: 47_900 },
  restaurant: { quick: 23_000, advanced: 35_000, ultra: 51_000 },
  portfolio: { quick: 25_300, advanced: 43_800, ultra: 59_800 },
  agency: { quick: 20_000, advanced: 35_400, ultra: 48_700 },
  "online-store": { quick: 29_800, advanced: 55_800, ultra: 71_700 },
  blog: { quick: 28_900, advanced: 42_700, ultra: 61_300 },
  event: { quick: 15_800, advanced: 36_000, ultra: 54_700 },
  "personal-cv": { quick: 11_800, advanced: 24_600, ultra: 40_300 },
  "local-business": { quick: 18_100, advanced: 41_300, ultra: 61_200 },
};
/** The two pictures of a build that its model is shown, and what it answers to them. */
const REVIEW_PICTURE_TOKENS = 1_530;
const REVIEW_ANSWER_TOKENS = 1_500;

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

/** About how many tokens a model is given to read again once a first build is whole: the build, to go over it. */
export function predictReviewTokens(task: RunTask): number {
  if (task.kind !== "first-build" || task.mode !== "ultra") return 0;
  return PROMPT_TOKENS + FIRST_BUILD_TOKENS[task.blueprint].ultra + REVIEW_PICTURE_TOKENS;
}

/** About how many tokens a model writes for a task, before what this installation has seen is applied. */
export function predictOutputTokens(task: RunTask): number {
  if (task.kind === "first-build") {
    return FIRST_BUILD_TOKENS[task.blueprint][task.mode] + (task.mode === "ultra" ? REVIEW_ANSWER_TOKENS : 0);
  }
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
