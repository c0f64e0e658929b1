import { isWordmark, plateStyle } from "@/lib/schemas/brand-kit";
import { drawIcon } from "../art/scenes";
import { html, raw, tidy, type Html, type Part } from "../html";
import { drawPhoto } from "../photos";
import type { Ctx } from "../types";
import { buttonLink, contactHref, words } from "./common";

/** The client's logo, or a drawing of the trade; beside it stands the name, unless a brand's logo is that, written out. */
function mark({ brief: { name, trade, logo } }: Ctx, isTight: boolean): Html {
  const title = html`<span class="truncate font-display text-xl leading-tight">${name}</span>`;
  if (!logo)
    return html`${drawIcon(trade.motifs[0] ?? "sun", `size-9 shrink-0 ${isTight ? "max-sm:hidden" : ""}`)}${title}`;
  const { tone } = logo;
  const isName = tone !== undefined && isWordmark(logo);
  const size = `h-9 w-auto ${isName ? "max-w-44" : "max-w-32"} shrink-0 object-contain`;
  const image = drawPhoto({ ...logo, alt: isName ? name : "" }, size);
  const seen =
    tone === undefined || tone === "any"
      ? image
      : html`<span class="shrink-0 rounded-theme-sm p-1" style="background:${plateStyle(tone)}">${image}</span>`;
  return isName ? seen : html`${seen}${title}`;
}

/** The name, with its mark; a tight one goes without the drawing on a phone, where a cart's button stands beside it. */
function brand(ctx: Ctx, classes: string, isTight: boolean): Html {
  return html`<a href="index.html" data-brand class="flex min-h-11 min-w-0 items-center gap-3 ${classes}"
    >${mark(ctx, isTight)}</a
  >`;
}

function navList(ctx: Ctx, classes: string): Html {
  return html`<ul data-nav class="${classes}">
    ${ctx.pages.map((page) => html`<li><a class="flex min-h-11 items-center underline-offset-8 hover:underline aria-[current=page]:font-medium aria-[current=page]:underline" href="${page.path}" ${page.path === ctx.path ? raw(` aria-current="page"`) : null}>${page.label}</a></li>`)}
  </ul>`;
}

function header(ctx: Ctx, extra: Part): Html {
  const t = words(ctx);
  const alone = ctx.pages.length < 2;
  const menuButton = html`<button
    type="button"
    data-menu
    aria-expanded="false"
    aria-controls="site-nav"
    class="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-theme border border-line px-4 text-sm font-medium md:hidden"
  >
    ${t.menu}
  </button>`;
  const nav = (list: string): Html =>
    html`<nav
      id="site-nav"
      aria-label="${t.mainNav}"
      class="hidden w-full border-t border-line py-4 data-open:block md:block md:w-auto md:border-0 md:py-0"
    >
      ${navList(ctx, list)}
    </nav>`;
  const action = html`<div class="hidden lg:block">${buttonLink(ctx, contactHref(ctx), ctx.copy.cta)}</div>`;
  const shells = {
    bar: "sticky top-0 z-20 border-b border-line bg-page",
    split: "border-b border-line bg-page",
    center: "bg-page",
    float: "sticky top-0 z-20 bg-page/95 backdrop-blur",
  };
  // A cart button would hang alone under a centred menu.
  const centred = ctx.style.header === "center" && extra === null;
  const row = centred ? "md:flex-col md:justify-center md:gap-2 md:py-6" : "";
  return html`<header data-header class="${shells[ctx.style.header]}">
    <div
      class="mx-auto flex w-full max-w-content flex-wrap items-center justify-between gap-x-3 px-gutter py-3 sm:gap-x-6 ${row}"
    >
      ${brand(ctx, "max-w-[60%] md:max-w-xs", extra !== null)}
      <div class="flex items-center gap-2 md:order-last">
        ${extra}${alone ? null : menuButton}${centred ? null : action}
      </div>
      ${alone ? null : nav(`flex flex-col gap-x-7 gap-y-1 md:flex-row md:flex-wrap ${ctx.style.header === "split" ? "" : "md:justify-center"}`)}
    </div>
  </header>`;
}

function footer(ctx: Ctx): Html {
  const t = words(ctx);
  const { brief, style } = ctx;
  const place = brief.address ?? brief.city;
  const lines = [place, brief.phone, brief.email].filter((line) => line !== null);
  const links = html`<nav aria-label="${t.footNav}">${navList(ctx, "flex flex-wrap gap-x-6")}</nav>`;
  const small = html`<p class="text-sm">© ${brief.name}. ${t.rights}</p>`;
  const facts =
    lines.length === 0
      ? null
      : html`<address class="space-y-1 not-italic">${lines.map((line) => html`<p>${line}</p>`)}</address>`;
  if (style.footer === "wordmark")
    return html`<footer class="overflow-hidden border-t border-line pt-12">
      <div class="mx-auto flex w-full max-w-content flex-wrap justify-between gap-8 px-gutter">
        ${links} ${facts} ${small}
      </div>
      <p
        aria-hidden="true"
        class="mt-6 pb-4 text-center font-display leading-tight whitespace-nowrap text-accent-ink"
        style="font-size:${Math.min(14, 120 / Math.max(6, brief.name.length)).toFixed(1)}vw"
      >
        ${brief.name}
      </p>
    </footer>`;
  const inner =
    style.footer === "line"
      ? html`<div class="flex flex-wrap items-center justify-between gap-6">${links}${small}</div>`
      : html`<div class="grid gap-10 md:grid-cols-3">
          <div class="space-y-3">
            <p class="font-display text-2xl">${brief.name}</p>
            <p class="max-w-xs">
              ${ctx.copy.label.charAt(0).toLocaleUpperCase() + ctx.copy.label.slice(1)}${brief.city === null ? "" : `, ${brief.city}`}
            </p>
          </div>
          ${links}
          <div class="space-y-4 md:text-right">${facts}${small}</div>
        </div>`;
  const ground = style.footer === "block" ? "bg-accent text-on-accent" : "border-t border-line text-muted";
  return html`<footer class="${ground}">
    <div class="mx-auto w-full max-w-content px-gutter py-12">${inner}</div>
  </footer>`;
}

/** Puts header, main and footer around a page's sections; `extra` stands in the header, `after` behind the footer. */
export function pageFrame(ctx: Ctx, sections: Part, extra: Part = null, after: Part = null): string {
  return tidy(
    html`<a href="#main" class="skip-link">${words(ctx).skip}</a>
      <div
        style="--art-companion:var(--color-secondary,oklch(from var(--color-accent) max(l, 0.62) min(c, 0.14) calc(h + ${ctx.style.companion})))"
      >
        ${header(ctx, extra)}
        <main id="main">${sections}</main>
        ${footer(ctx)} ${after}
      </div>
      <script src="assets/app.js" defer></script>`,
  );
}
