const credits = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });
const wholeMoney = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const fineMoney = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumSignificantDigits: 3 });
const MINUS = "−";

/** An amount of centicredits as people read it: `980` is "9.80". */
export function sayCredits(centicredits: number): string {
  return credits.format(centicredits / 100).replace("-", MINUS);
}

/** A movement with its sign: `+2.00`, `−0.53`; nothing has none. */
export function sayMovement(centicredits: number): string {
  return centicredits > 0 ? `+${sayCredits(centicredits)}` : sayCredits(centicredits);
}

/** A price in US cents: "$20", or "$12.50" where there are cents. */
export function sayPrice(cents: number): string {
  return cents % 100 === 0 ? wholeMoney.format(cents / 100) : money.format(cents / 100);
}

/** A small amount of US dollars with the digits that matter: "$0.0042"; cents from a dollar on. */
export function sayFineUsd(usd: number): string {
  return usd >= 1 || usd === 0 ? money.format(usd) : fineMoney.format(usd);
}

/** Centicredits of what a person typed, such as "1.5" or "0,75"; null for anything that is not an amount. */
export function readCredits(text: string): number | null {
  const match = /^\s*(\d{1,5})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
