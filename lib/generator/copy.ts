import { fold } from "./brief/language";
import { familyText } from "./families";
import { fillText, type Fill } from "./fill-text";
import { escapeHtml } from "./html";
import { holdsAny } from "./instructions/avoided-words";
import { motifFor } from "./art/motif-words";
import type { Random } from "./random";
import type { Brief, Copy, FamilyId, Item, Pair, TitleKind } from "./types";

const TITLE_KEYS = {
  items: "itemsTitle",
  values: "valuesTitle",
  steps: "stepsTitle",
  story: "storyTitle",
  faq: "faqTitle",
  contact: "contactTitle",
  cta: "ctaTitle",
} as const satisfies Record<TitleKind, string>;

function split(line: string): [string, string, string] {
  const [first = "", second = "", third = ""] = line.split(" | ");
  return [first.trim(), second.trim(), third.trim()];
}

const pairOf = (line: string): Pair => {
  const [title, text] = split(line);
  return { title, text };
};

/** True where two names mean the same thing: one's words hold the other's first five letters. */
function sameThing(one: string, other: string): boolean {
  const stems = (name: string): string[] =>
    fold(name)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5));
  const left = stems(one);
  const right = stems(other);
  return left.length > 0 && left.every((stem) => right.includes(stem));
}

/** Only a menu or a shop needs prices before anybody asks; elsewhere those the brief gives are shown, and no others. */
const PRICED = new Set<FamilyId>(["table", "food", "shop"]);

function buildItems(brief: Brief, fill: Fill, rng: Random, unlessAvoided: Sieve): Item[] {
  const motifs = brief.trade.motifs;
  const lines = unlessAvoided(brief.trade[brief.lang].items);
  // A programme and a menu have an order of their own.
  const ordered = brief.trade.family === "event" || brief.trade.family === "table";
  const priced = PRICED.has(brief.trade.family);
  const bank = (ordered ? [...lines] : rng.shuffle(lines)).map((line) => {
    const [name, text, price] = split(line);
    return { name, text, price: price === "" || !priced ? null : Number(price) };
  });
  const templates = rng.shuffle(unlessAvoided(familyText(brief.trade.family, brief.lang).itemTexts));
  const named = brief.products.map((product, index) => {
    const known = bank.findIndex((item) => sameThing(product.name, item.name));
    if (known >= 0) {
      const [item] = bank.splice(known, 1);
      if (item !== undefined) return { name: product.name, text: item.text, price: product.price ?? item.price };
    }
    const template = templates[index % templates.length] ?? "";
    const used = index >= templates.length ? "" : template.replaceAll("{item}", product.name.toLocaleLowerCase());
    const typical = bank[(index * 2) % Math.max(1, bank.length)]?.price ?? null;
    return { name: product.name, text: used, price: product.price ?? typical };
  });
  const drawn = [...named, ...bank].flatMap((item, index) => {
    const text = fillText(item.text, fill);
    if (text === null) return [];
    return [{ ...item, text, motif: motifFor(item.name) ?? motifs[index % motifs.length] ?? "sun" }];
  });
  return varyMotifs(drawn, motifs);
}

/** Neighbours never show the same picture: the second takes one of the trade's that hasn't been seen for longest. */
function varyMotifs(items: readonly Item[], motifs: readonly string[]): Item[] {
  const seen: string[] = [];
  return items.map((item) => {
    const recent = seen.slice(-3);
    const motif = recent.includes(item.motif) ? (motifs.find((id) => !recent.includes(id)) ?? item.motif) : item.motif;
    seen.push(motif);
    return { ...item, motif };
  });
}

/** Whether the text of a line (its last part) stands in markup already. */
function isUsed(line: string, used: string): boolean {
  if (used === "") return false;
  const text = line.split(" | ").at(-1) ?? line;
  return used.includes(escapeHtml(text));
}

/** Lets through the lines that hold none of the words to avoid; all of them where none would be left. */
type Sieve = (lines: readonly string[]) => readonly string[];

function sieveOf(words: readonly string[]): Sieve {
  const isAvoided = holdsAny(words);
  return (lines) => {
    const left = lines.filter((line) => !isAvoided(line));
    return left.length > 0 ? left : lines;
  };
}

/** Builds the copy of one site from what the trade, its family and the brief know; nothing is handed out twice, nor what stands in `used`. */
export function createCopy(brief: Brief, rng: Random, used = ""): Copy {
  const trade = brief.trade[brief.lang];
  const family = familyText(brief.trade.family, brief.lang);
  const unlessAvoided = sieveOf(brief.avoid);
  const items = buildItems(brief, createFill(brief), rng.fork("items"), unlessAvoided);
  const fill = createFill(brief);
  const fillAll = (lines: readonly string[]): string[] =>
    unlessAvoided(lines).flatMap((line) => {
      const filled = fillText(line, fill);
      return filled === null || isUsed(filled, used) ? [] : [filled];
    });
  const pool = (label: string, own: readonly string[], shared: readonly string[]): string[] => {
    const source = rng.fork(label);
    const first = source.shuffle(fillAll(own));
    const second = source.shuffle(fillAll(shared));
    return first.length === 0
      ? second
      : [...first.slice(0, 3), ...second.slice(0, 2), ...first.slice(3), ...second.slice(2)];
  };
  const values = pool("values", trade.values, family.values);
  const faq = pool("faq", trade.faq, family.faq);
  const story = pool("story", trade.story, family.story);
  const steps = pool("steps", [], family.steps);
  const leads = pool("leads", trade.leads, []);
  // "Sit down, we are cooking in Leeds": the place stands over the headline already, and reads well only behind a noun.
  const headlines = trade.headlines.map((line) => (/\{label\}|\{cap\}/.test(line) ? line : line.replace("{in}", "")));
  const and = brief.lang === "fr" ? "et" : "and";
  if (PRICED.has(brief.trade.family) && fill["p2"] !== null && fill["p2"] !== undefined)
    headlines.push(fill["p3"] ? `{p1}, {p2} ${and} {p3}` : `{p1} ${and} {p2}`);
  const [headline = brief.name] = rng.fork("headline").shuffle(fillAll(headlines));
  const titles = new Map<TitleKind, string[]>();
  const extra = { contact: pool("contact", family.contactLead, []), cta: pool("cta", family.ctaLead, []) };
  const takeTitle = (kind: TitleKind): string => {
    const left =
      titles.get(kind) ??
      rng
        .fork(`title-${kind}`)
        .shuffle(fillAll(family[TITLE_KEYS[kind]].filter((title) => title !== family.itemsWord)));
    const title = left.shift() ?? brief.name;
    titles.set(kind, left);
    return title;
  };
  return {
    headline,
    lead: leads.shift() ?? "",
    cta: rng.fork("cta-label").pick(unlessAvoided(family.cta)),
    itemsWord: family.itemsWord,
    label: trade.label,
    hours: brief.hours,
    items,
    takeTitle,
    takeLead: (kind) => (kind === "lead" ? leads : extra[kind]).shift() ?? null,
    takeValues: (count) => values.splice(0, count).map(pairOf),
    takeSteps: () => (steps.shift() ?? "").split(" || ").filter(Boolean).map(pairOf),
    takeFaq: (count) => faq.splice(0, count).map(pairOf),
    takeStory: (count) => story.splice(0, count),
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function createFill(brief: Brief): Fill {
  const itemNames = brief.products.map((product) => product.name);
  const lower = (name: string | undefined): string | null =>
    name === undefined ? null : name.charAt(0).toLocaleLowerCase() + name.slice(1);
  const at = brief.lang === "fr" ? "à" : "in";
  return {
    name: brief.name,
    label: brief.trade[brief.lang].label,
    cap: capital(brief.trade[brief.lang].label),
    city: brief.city,
    in: brief.city === null ? "" : ` ${at} ${brief.city}`,
    audience: brief.audience,
    date: brief.date,
    p1: lower(itemNames[0]),
    p2: lower(itemNames[1]),
    p3: lower(itemNames[2]),
  };
}
