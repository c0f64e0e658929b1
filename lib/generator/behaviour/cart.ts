import type { Currency, Lang } from "../types";
import { wordsOf } from "../words";

const CODES: Readonly<Record<Currency, string>> = { "€": "EUR", $: "USD", "£": "GBP", CHF: "CHF" };

/** The script of a store: a cart that is kept in the browser, with no payment behind it. */
export function cartScript(lang: Lang, currency: Currency, key: string): string {
  const t = wordsOf(lang);
  const text = JSON.stringify(
    {
      remove: t.remove,
      less: t.less,
      more: t.more,
      quantity: t.quantity,
      added: t.added,
      honest: t.checkoutHonest,
      empty: t.cartEmpty,
    },
    null,
    2,
  );
  return `
const CART_TEXT = ${text};
const CART_KEY = ${JSON.stringify(`cart:${key}`)};
const money = new Intl.NumberFormat("${lang === "fr" ? "fr" : "en"}", { style: "currency", currency: "${CODES[currency]}" });

const readCart = () => {
  try {
    const stored = JSON.parse(localStorage.getItem(CART_KEY) || "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
};

let lines = readCart();

const keepCart = () => {
  try {
    localStorage.setItem(CART_KEY, JSON.stringify(lines));
  } catch {
    // Storage may be closed; the cart then lasts as long as the page.
  }
};

const cart = document.querySelector("[data-cart]");
const one = (selector) => document.querySelector(selector);

const control = (label, text, onClick) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.setAttribute("aria-label", label);
  button.className = "inline-grid min-h-11 min-w-11 cursor-pointer place-items-center rounded-theme border border-line px-2";
  button.addEventListener("click", onClick);
  return button;
};

const setQuantity = (id, quantity) => {
  lines = quantity < 1 ? lines.filter((line) => line.id !== id) : lines.map((line) => (line.id === id ? { ...line, quantity } : line));
  keepCart();
  drawCart();
};

const drawLine = (line) => {
  const row = document.createElement("li");
  row.className = "grid gap-3 py-4";
  const head = document.createElement("div");
  head.className = "flex justify-between gap-4";
  const name = document.createElement("span");
  name.className = "font-medium";
  name.textContent = line.name;
  const price = document.createElement("span");
  price.className = "tabular-nums";
  price.textContent = money.format(line.price * line.quantity);
  head.append(name, price);
  const tools = document.createElement("div");
  tools.className = "flex items-center gap-3";
  const count = document.createElement("span");
  count.className = "min-w-6 text-center tabular-nums";
  count.textContent = String(line.quantity);
  count.setAttribute("aria-label", CART_TEXT.quantity + " " + line.quantity);
  count.setAttribute("role", "img");
  tools.append(
    control(CART_TEXT.less + ": " + line.name, "−", () => setQuantity(line.id, line.quantity - 1)),
    count,
    control(CART_TEXT.more + ": " + line.name, "+", () => setQuantity(line.id, line.quantity + 1)),
    control(CART_TEXT.remove + ": " + line.name, CART_TEXT.remove, () => setQuantity(line.id, 0)),
  );
  row.append(head, tools);
  return row;
};

const drawCart = () => {
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  const total = lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  one("[data-cart-count]").textContent = String(count);
  one("[data-cart-lines]").replaceChildren(...lines.map(drawLine));
  one("[data-cart-empty]").hidden = count > 0;
  one("[data-cart-total]").textContent = money.format(total);
  one("[data-cart-note]").textContent = "";
};

if (cart) {
  drawCart();
  one("[data-cart-open]").addEventListener("click", () => cart.showModal());
  one("[data-cart-close]").addEventListener("click", () => cart.close());
  one("[data-checkout]").addEventListener("click", () => {
    one("[data-cart-note]").textContent = lines.length === 0 ? CART_TEXT.empty : CART_TEXT.honest;
  });
  for (const button of document.querySelectorAll("[data-add]")) {
    button.addEventListener("click", () => {
      const { add: id, name, price } = button.dataset;
      const known = lines.find((line) => line.id === id);
      if (known) setQuantity(id, known.quantity + 1);
      else {
        lines = [...lines, { id, name, price: Number(price), quantity: 1 }];
        keepCart();
        drawCart();
      }
      one("[data-cart-live]").textContent = CART_TEXT.added + ": " + name;
      cart.showModal();
    });
  }
}

const sort = document.querySelector("[data-sort]");
if (sort) {
  sort.addEventListener("change", () => {
    const list = document.querySelector("[data-products]");
    const by = { order: (row) => Number(row.dataset.order), up: (row) => Number(row.dataset.price), down: (row) => -Number(row.dataset.price) };
    list.append(...[...list.children].sort((left, right) => by[sort.value](left) - by[sort.value](right)));
  });
}
`;
}
