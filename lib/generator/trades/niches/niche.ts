import type { Trade, TradeText } from "../../types";

/** What a niche says in one language; what it leaves out comes from its family, never from the trade beside it. */
export type NicheText = Pick<TradeText, "label" | "headlines" | "leads" | "items"> & Partial<TradeText>;

const whole = (text: NicheText, base: TradeText): TradeText => ({
  names: base.names,
  values: [],
  story: [],
  faq: [],
  ...text,
});

/** A trade next to one that is known: it looks like `base` and has its own words, things and pictures. */
export function niche(
  base: Trade,
  own: Pick<Trade, "id" | "words" | "motifs"> & Partial<Pick<Trade, "family" | "blueprint" | "palettes" | "types">>,
  en: NicheText,
  fr: NicheText,
): Trade {
  return { ...base, near: [], ...own, en: whole(en, base.en), fr: whole(fr, base.fr) };
}
