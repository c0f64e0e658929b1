import { html, type Html } from "../html";
import { buttonLink, contactHref, picture, sectionFrame, sectionHead } from "../sections/common";
import type { Ctx } from "../types";
import { splitLabel } from "./labels";

/** A section of a person's own: their words over a paragraph of the copy and a picture. `index` tells those of one page apart. */
export function namedSection(ctx: Ctx, text: string, index: number): Html {
  const { name, note } = splitLabel(text);
  const id = `part-${index}`;
  const title = name.charAt(0).toLocaleUpperCase() + name.slice(1);
  const paragraphs = ctx.copy.takeStory(1);
  return sectionFrame(
    id,
    html`<div class="grid gap-10 lg:grid-cols-2 lg:items-center">
      <div class="space-y-6 ${index % 2 === 0 ? "lg:order-last" : ""}">
        ${sectionHead(ctx, id, ctx.brief.name, title, note === "" ? null : note)}
        ${paragraphs.map((paragraph) => html`<p class="text-muted text-pretty">${paragraph}</p>`)}
        ${buttonLink(ctx, contactHref(ctx), ctx.copy.cta, "quiet")}
      </div>
      <div class="aspect-[4/3] w-full overflow-hidden rounded-theme-lg">${picture(ctx, index + 5, 900, 675)}</div>
    </div>`,
  );
}
