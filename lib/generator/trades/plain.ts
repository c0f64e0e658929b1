import type { Trade } from "../types";

/** Stands in where nobody knows the trade: neutral words that the brief's own fill. */
export const PLAIN_TRADE: Trade = {
  id: "plain",
  family: "plain",
  blueprint: "local-business",
  words: [],
  palettes: ["#2f5d50 #f7f5ee", "#34506b #f6f4ef", "#9a4a1f #fbf6ef", "#5a3fa0 #f7f6fa", "#7a5a12 #fbf8ee", "#1d4e5f"],
  types: ["modern", "serif", "geometric", "quirky", "classic", "rounded"],
  motifs: ["sun", "arch", "leaf", "gem", "speech", "stones"],
  en: {
    label: "small business",
    names: ["North & Gray", "Harbour Lane", "Open Door", "The Blue Gate"],
    headlines: [
      "A good place to begin{in}",
      "Simple things, done well{in}",
      "You are in good hands{in}",
      "Come in, ask away",
    ],
    leads: [
      "What {name} does{in}, how it works and how to reach us: all of it on a few clear pages.",
      "{name}{in}: careful work, plain words and an open ear.",
    ],
    items: [],
    values: [],
    story: [],
    faq: [],
  },
  fr: {
    label: "petite entreprise",
    names: ["Nord & Gris", "Porte Ouverte", "Le Portail Bleu", "Maison Claire"],
    headlines: [
      "Un bon endroit pour commencer{in}",
      "Des choses simples, bien faites{in}",
      "Vous êtes entre de bonnes mains{in}",
      "Entrez, demandez",
    ],
    leads: [
      "Ce que fait {name}{in}, comment cela se passe et comment nous joindre : tout tient en quelques pages claires.",
      "{name}{in} : un travail soigné, des mots simples, une oreille ouverte.",
    ],
    items: [],
    values: [],
    story: [],
    faq: [],
  },
};

/** The same for a shop that sells things nobody listed. */
export const PLAIN_SHOP: Trade = {
  ...PLAIN_TRADE,
  id: "plain-shop",
  family: "shop",
  blueprint: "online-store",
  en: { ...PLAIN_TRADE.en, label: "shop" },
  fr: { ...PLAIN_TRADE.fr, label: "boutique" },
};
