import type { Currency, Lang } from "./types";

/** Shows an amount the way the language and currency do: "€6.80", "6,80 €", "CHF 24". */
export function formatPrice(amount: number, currency: Currency, lang: Lang): string {
  const whole = Number.isInteger(amount);
  const digits = whole ? String(amount) : amount.toFixed(2);
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))/g, lang === "fr" ? "\u202f" : ",");
  if (lang === "fr") return `${grouped.replace(".", ",")}\u00a0${currency}`;
  return currency === "CHF" ? `CHF\u00a0${grouped}` : `${currency}${grouped}`;
}
