import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { frameShape, picture, sectionFrame, sectionHead, words } from "./common";

/** One article as a list shows it. */
export interface Post {
  readonly title: string;
  readonly excerpt: string;
  readonly minutes: string;
  readonly subject: string;
  readonly href: string;
}

const meta = (ctx: Ctx, post: Post): Html =>
  html`<span class="text-sm text-accent-ink">${post.subject}, ${post.minutes} ${words(ctx).minutes}</span>`;

const link = (post: Post, classes: string): Html =>
  html`<h3 class="font-display ${classes} text-balance">
    <a class="after:absolute after:inset-0" href="${post.href}">${post.title}</a>
  </h3>`;

const lead = (ctx: Ctx, [first, ...others]: readonly Post[]): Html =>
  html`<div class="mt-12 grid items-start gap-10 lg:grid-cols-12">
    ${
      first === undefined
        ? null
        : html`<article class="relative space-y-5 lg:col-span-7">
            <div class="aspect-[16/10] w-full overflow-hidden rounded-theme-lg">${picture(ctx, 2, 1000, 625)}</div>
            ${meta(ctx, first)}${link(first, "text-3xl md:text-5xl")}
            <p class="max-w-xl text-lead text-muted">${first.excerpt}</p>
          </article>`
    }
    <div class="space-y-10 lg:col-span-5">
      ${others.map(
        (post, index) =>
          html`<article class="relative space-y-4 border-t border-line pt-6">
            <div class="h-40 w-full overflow-hidden rounded-theme">${picture(ctx, 3 + index, 640, 240)}</div>
            ${meta(ctx, post)}${link(post, "text-2xl")}
            <p class="text-muted">${post.excerpt}</p>
          </article>`,
      )}
    </div>
  </div>`;

const rows = (ctx: Ctx, posts: readonly Post[]): Html =>
  html`<div class="mt-12 divide-y divide-line border-y border-line">
    ${posts.map(
      (post, index) =>
        html`<article class="relative grid items-center gap-6 py-10 md:grid-cols-12">
          <div class="space-y-3 md:col-span-7">
            ${meta(ctx, post)}${link(post, "text-3xl md:text-4xl")}
            <p class="max-w-xl text-muted">${post.excerpt}</p>
          </div>
          <div class="h-56 overflow-hidden rounded-theme-lg md:col-span-5">${picture(ctx, 2 + index, 720, 340)}</div>
        </article>`,
    )}
  </div>`;

const cards = (ctx: Ctx, posts: readonly Post[]): Html =>
  html`<div class="mt-12 grid gap-6 md:grid-cols-3">
    ${posts.map(
      (post, index) =>
        html`<article
          class="group relative flex flex-col gap-5 overflow-hidden rounded-theme-lg border border-line bg-surface"
        >
          <div class="aspect-[5/3] overflow-hidden">${picture(ctx, 2 + index, 640, 384)}</div>
          <div class="space-y-3 p-6">
            ${meta(ctx, post)}${link(post, "text-2xl")}
            <p class="text-muted">${post.excerpt}</p>
          </div>
        </article>`,
    )}
  </div>`;

/** A column of titles as in a contents page, numbered, beside one tall picture. */
const contents = (ctx: Ctx, posts: readonly Post[]): Html =>
  html`<div class="mt-12 grid gap-10 lg:grid-cols-12">
    <div class="h-64 overflow-hidden lg:order-last lg:col-span-4 lg:h-full ${frameShape(ctx.style)}">
      ${picture(ctx, 2, 700, 900)}
    </div>
    <ol class="border-t-2 border-ink lg:col-span-8">
      ${posts.map(
        (post, index) =>
          html`<li class="relative flex gap-6 border-b border-line py-8">
            <span aria-hidden="true" class="font-display text-3xl text-accent-ink tabular-nums">${index + 1}</span>
            <div class="space-y-3">
              ${link(post, "text-2xl md:text-4xl")}
              <p class="max-w-xl text-muted text-pretty">${post.excerpt}</p>
              ${meta(ctx, post)}
            </div>
          </li>`,
      )}
    </ol>
  </div>`;

/** The articles there are, newest first. */
export function postsSection(ctx: Ctx, label: string, title: string, posts: readonly Post[]): Html {
  return sectionFrame(
    "posts",
    html`${sectionHead(ctx, "posts", label, title)}
    ${ctx.rng.fork("posts").pick([lead, rows, cards, contents])(ctx, posts)}`,
  );
}
