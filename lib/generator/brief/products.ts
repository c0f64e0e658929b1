import { readSection } from "./sections-words";
import { fold } from "./language";
import { readColourWords } from "./colours";
import { readRadius, readScheme, readType } from "./style-words";

const STARTS =
  /(?:\b(?:selling|sells?|we make|we bake|makes|specialis(?:ing|ed|es) in|specializ(?:ing|ed|es) in|offering|offers|we offer|products?(?: are|:)|services?(?: are|:| include)|including|such as|known for|famous for|our (?:products|services|menu|specialties) (?:are|include)|serving|serves|menu:|featuring|focus(?:ed|ing)? on|covering|about)|(?<=(?:\p{L}{3}|[»”"]) ?):|\b(?:vend(?:ant|ons)?|propose(?:ns|nt|ant|ons)?|spécialisée?s? (?:dans|en)|spécialités? ?:?|comme|notamment|tels? que|telles? que|produits ?:|services ?:|prestations ?:|connue? pour|réputée? pour|carte ?:|(?:blog|site|journal|carnet|conférence|festival|podcast) (?:sur|autour d[eu])|(?:blog|carnet|journal) de|autour d(?:e|u|es)|avec|with))\s+([^.;\n!?]{3,240})/giu;

const STOP =
  /\b(section|page|form|formulaire|colou?rs?|couleurs?|palette|accent|theme|style|design|look|feel|font|typograph|police|layout|header|footer|button|bouton|responsive|seo|mobile|website|site|menu\b$|logo|animation|hero|dark|light|sombre|clair|tone|ton\b|cart|panier|checkout|search|blog|newsletter|warm|minimal|modern|elegant|links?|liens?|years?|ans|ambiance|atmosphere|customers?|clients?|team|equipe|audience|visitors?|logiciel|software|application|app)\b/;

/** What a business has or asks for, and nobody buys: "book a table", "opening hours 7–15", "four people", "13 June". */
const NOT_SOLD =
  /^(?:book|reserve|reserver|rsvp|order|commander|contact|ask|call|appeler)\b|\b(?:opening|hours?|open|horaires?|ouvert\w*|heures|people|persons?|personnes|speakers?|intervenante?s?|tickets?|billets?|billetterie|programmes?|schedule|tarifs?|prices?|prix|rendez-vous|appointments?|wine list|carte des vins|plats? du jour|case stud(?:y|ies)|etudes? de cas|beginners?|debutants?|plans?|formules?|reviews?|avis|recherche|looking for|available|disponible)\b|^(?:\d+\w*|\p{L}+ )?\d*(?:st|nd|rd|th|er)? ?(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/u;

const LEAD =
  /^(?:our |my |the |some |fresh |nos |mes |les |le |la |des |du |de la |de l['’]|de |d['’]|l['’]|notre |a |an |un |une |and |et |also |aussi |like |including )+/iu;

/** One piece of a list with an optional price, or null when it is about the site and not about what is sold. */
function readPiece(piece: string): { name: string; price: number | null } | null {
  const priced =
    /(?:[€$£]\s?)?(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:€|\$|£|eur\b|euros?\b|chf\b|usd\b|dollars?\b)|[€$£]\s?(\d{1,5}(?:[.,]\d{1,2})?)/iu.exec(
      piece,
    );
  const amount = priced?.[1] ?? priced?.[2];
  const name = (priced === null ? piece : piece.replace(priced[0], ""))
    .replace(/\s*(?:\(|\[).*$/u, "")
    .replace(/^(?:by|par) .*$/iu, "")
    .replace(/\s+(?:in|à|at|for|pour|near|from|since|depuis|to|where|with|avec)\s.*$/iu, "")
    .replace(/[\s:–—-]+(?:at|à|for|pour)?[\s:–—-]*$/u, "")
    .replace(LEAD, "")
    .replace(/[<>{}"«»“”@]/gu, "")
    .trim();
  const words = name.split(/\s+/u);
  if (name.length < 3 || name.length > 42 || words.length > 5 || /\d{3,}/.test(name)) return null;
  const folded = fold(name);
  if (STOP.test(folded) || NOT_SOLD.test(folded) || (readSection(name) !== null && words.length < 3)) return null;
  if (readScheme(name) !== null || readRadius(name) !== null || (readType(name) !== null && words.length < 3))
    return null;
  if (words.length === 1 && readColourWords(name, false).length > 0) return null;
  return {
    name: name.charAt(0).toLocaleUpperCase() + name.slice(1),
    price: amount === undefined ? null : Number(amount.replace(",", ".")),
  };
}

/** What stands behind a name and a comma, where it begins small: "Chez Nonna, pâtes fraîches et vins naturels". */
function listBehind(text: string, name: string): string {
  const at = text.indexOf(`${name},`);
  const behind = at < 0 ? "" : (text.slice(at + name.length + 1).split(/[.;:\n!?]/u)[0] ?? "").trim();
  return /^\p{Ll}/u.test(behind) &&
    /,| and | et | & /u.test(behind) &&
    !/^(?:an?|une?|the|le|la|les|by|par|in|à)\s/iu.test(behind)
    ? behind.slice(0, 240)
    : "";
}

/** Products, dishes or services a brief names, at most eight, with prices where it gives them. */
export function readProducts(text: string, name: string | null): { name: string; price: number | null }[] {
  const found = new Map<string, { name: string; price: number | null }>();
  const lists = [...text.slice(0, 6000).matchAll(STARTS)].map((match) => match[1] ?? "");
  if (lists.length === 0 && name !== null) lists.push(listBehind(text, name));
  for (const list of lists) {
    const pieces = list.split(/,| and | et | ou | or |&|\+|\/| as well as | ainsi que /iu);
    for (const piece of pieces) {
      const product = readPiece(piece.trim());
      if (product === null) continue;
      if (!found.has(fold(product.name))) found.set(fold(product.name), product);
    }
  }
  return [...found.values()].slice(0, 8);
}
