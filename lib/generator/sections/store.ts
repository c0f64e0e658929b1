import { drawScene } from "../art/scenes";
import { html, raw, type Html } from "../html";
import type { Ctx, Item } from "../types";
import { button, sectionFrame, sectionHead, words } from "./common";
import { priceOf } from "./items";

const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const SCENES = ["still", "orbit", "sun", "still"] as const;

function card(ctx: Ctx, item: Item, index: number, full: boolean): Html {
  const t = words(ctx);
  const id = slug(item.name) || `item-${index}`;
  const rest = ctx.brief.trade.motifs.filter((motif) => motif !== item.motif);
  const scene = drawScene(
    SCENES[index % SCENES.length] ?? "still",
    { width: 700, height: 700, motifs: [item.motif, ...rest], label: "" },
    ctx.rng.fork(`product-${id}`),
  );
  return html`<li data-product data-price="${item.price ?? 0}" data-order="${index}" class="group flex flex-col gap-4">
    <div class="aspect-square w-full overflow-hidden rounded-theme-lg">
      <div class="h-full w-full transition-transform duration-700 motion-safe:group-hover:scale-105">${scene}</div>
    </div>
    <div class="flex items-baseline justify-between gap-4">
      <h3 class="font-display text-xl text-balance">${item.name}</h3>
      <span class="shrink-0 font-medium tabular-nums text-accent-ink">${priceOf(ctx, item)}</span>
    </div>
    ${full ? html`<p class="flex-1 text-muted text-pretty">${item.text}</p>` : null}<button
      type="button"
      data-add="${id}"
      data-name="${item.name}"
      data-price="${item.price ?? 0}"
      class="inline-flex min-h-12 cursor-pointer items-center justify-center rounded-theme border border-ink px-5 font-medium hover:bg-ink hover:text-page"
    >
      ${t.addToCart}<span class="sr-only">: ${item.name}</span>
    </button>
  </li>`;
}

/** Products with a button that puts them in the cart; `full` adds descriptions and a way to order them. */
export function storeSection(ctx: Ctx, label: string, title: string, items: readonly Item[], full: boolean): Html {
  const fr = ctx.lang === "fr";
  const sorter = html`<div class="space-y-2">
    <label for="sort" class="block text-sm font-medium">${fr ? "Trier" : "Sort"}</label
    ><select id="sort" data-sort class="min-h-12 rounded-theme-sm border border-line bg-page px-4">
      <option value="order">${fr ? "Notre ordre" : "Our order"}</option>
      <option value="up">${fr ? "Prix croissant" : "Price, low to high"}</option>
      <option value="down">${fr ? "Prix décroissant" : "Price, high to low"}</option>
    </select>
  </div>`;
  return sectionFrame(
    "items",
    html`<div class="flex flex-wrap items-end justify-between gap-6">
        ${sectionHead(ctx, "items", label, title)}${full ? sorter : null}
      </div>
      <ul
        data-products
        class="mt-12 grid gap-x-6 gap-y-12 sm:grid-cols-2 ${items.length % 3 === 0 || items.length > 6 ? "lg:grid-cols-3" : "lg:grid-cols-4"}"
      >
        ${items.map((item, index) => card(ctx, item, index, full))}
      </ul>`,
  );
}

/** The button in the header that opens the cart and says how much is in it. */
export function cartButton(ctx: Ctx): Html {
  return html`<button
    type="button"
    data-cart-open
    aria-haspopup="dialog"
    class="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-theme border border-line px-4 text-sm font-medium"
  >
    ${words(ctx).cart}<span
      data-cart-count
      class="grid min-w-6 place-items-center rounded-full bg-accent px-1.5 text-on-accent tabular-nums"
      >0</span
    >
  </button>`;
}

/** The cart itself: a panel at the side that the script fills. */
export function cartPanel(ctx: Ctx): Html {
  const t = words(ctx);
  return html`<dialog
      data-cart
      aria-labelledby="cart-title"
      class="ml-auto h-full max-h-none w-full max-w-md bg-page p-0 text-ink shadow-theme backdrop:bg-ink/40"
    >
      <div class="flex h-full flex-col p-6">
        <div class="flex items-center justify-between border-b border-line pb-4">
          <h2 id="cart-title" class="font-display text-2xl">${t.cart}</h2>
          <button
            type="button"
            data-cart-close
            class="inline-flex min-h-11 cursor-pointer items-center rounded-theme px-3 underline underline-offset-4"
          >
            ${t.close}
          </button>
        </div>
        <ul data-cart-lines class="flex-1 divide-y divide-line overflow-y-auto"></ul>
        <p data-cart-empty class="py-6 text-muted">${t.cartEmpty}</p>
        <div class="space-y-4 border-t border-line pt-4">
          <p class="flex justify-between text-lg font-medium">
            <span>${t.total}</span><span data-cart-total class="tabular-nums"></span>
          </p>
          ${button(ctx, t.checkout, 'type="button" data-checkout')}
          <p data-cart-note role="status" class="text-sm text-muted"></p>
        </div>
      </div>
    </dialog>
    <p data-cart-live role="status" class="sr-only">${raw("")}</p>`;
}
