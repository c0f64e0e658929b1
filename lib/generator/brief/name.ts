import { fold } from "./language";
import { isKnownPlace } from "./places";

const WORD = "[\\p{Lu}0-9][\\p{L}\\p{N}'’&-]*";
const LINK = "(?: (?:&|and|et|de|du|des|la|le|les|of|the|au|aux|d['’]|l['’]) ?| )";
const NAME = `((?:(?:The|Le|La|Les|L['’]|Chez|Au|Aux|Café|Maison) ?)?${WORD}(?:${LINK}${WORD}){0,4})`;

const PATTERNS: readonly RegExp[] = [
  /(?:called|named|name is|name:|titled|brand(?:ed)?|appelée?|nommée?|s['’]appelle|nom ?:|intitulée?|baptisée?|marque)\s*(?:is |est )?[«"“'‘]\s{0,9}([^«»"“”\n]{2,60}?)\s{0,9}[»"”'’](?=[\s.,;:!?)]|$)/giu,
  /[«“"]\s{0,9}([^«»"“”\n]{2,40}?)\s{0,9}[»”"]/gu,
  // "… nommé La Cuillère verte": the adjective behind it belongs to it where nothing else follows.
  /(?:nommée?|appelée?|intitulée?|baptisée?)\s+((?:Le|La|Les|L['’]) ?\p{Lu}\p{L}+ \p{Ll}{3,20})(?=\s*[.,:;!]|\s*$)/gu,
  new RegExp(
    `(?:[Cc]alled|[Nn]amed|[Nn]ame is|[Nn]ame:|[Tt]itled|[Aa]ppelée?|[Nn]ommée?|s['’]appelle|[Nn]om ?:|[Ii]ntitulée?|[Bb]aptisée?|je suis|[Ii] am|[Ii]['’]m|[Mm]y name is|je m['’]appelle)\\s+${NAME}`,
    "gu",
  ),
  new RegExp(`(?:\\bfor|\\bpour|\\bof|\\bde|\\bd['’])\\s+${NAME}(?=\\s*(?:,|:|\\(|—|–|-\\s))`, "gu"),
  /,\s+(\p{Lu}\p{L}+ \p{Lu}\p{L}+)\s*,/gu,
  new RegExp(
    `(?:SaaS|[Aa]pp|[Ss]ite|[Pp]age|[Ss]tore|[Ss]hop|[Bb]log|[Bb]outique|[Ll]ogiciel) ?: ${NAME}(?=\\s*[,.]|\\s*$)`,
    "gu",
  ),
  // "My CV: Maya Okafor, data scientist", "Mon CV en ligne : Hugo Lambert, développeur".
  new RegExp(
    `(?:CV|[Rr][eé]sum[eé]|[Cc]urriculum(?: vitae)?|[Pp]ortfolio)(?: en ligne| online)?\\s?[:—–]\\s+${NAME}(?=\\s*[,.(—–]|\\s*$)`,
    "gu",
  ),
  new RegExp(`,\\s+(?:by|par)\\s+${NAME}`, "gu"),
  new RegExp(`(?:site|website|page|store|shop|blog|boutique)\\s?:\\s+${NAME}(?=\\s*[,.]|\\s*$)`, "giu"),
  new RegExp(`^\\s*${NAME}\\s*(?:,|:|—|–|\\bis an?\\b|\\best une?\\b|\\bis the\\b)`, "gu"),
  new RegExp(
    `(?:\\bfor|\\bpour)\\s+${NAME}(?=\\s*(?:,|\\.|:|$|\\(|—|–|-\\s|\\b(?:an?|une?|the|in|à|who|which|qui)\\b))`,
    "gu",
  ),
  new RegExp(`,\\s+${NAME}(?=\\s*(?:[,:.;(—–]|$))`, "gu"),
  /,\s+(\p{Lu}[^,.;:\n«»"“”]{2,36})\s*[.!]?$/gu,
  new RegExp(
    `(?:[Bb]akery|[Rr]estaurant|[Ss]hop|[Ss]tudio|[Bb]oulangerie|[Bb]outique|[Aa]gency|[Aa]gence|[Cc]afé|[Bb]log|[Ff]estival|[Cc]onference|[Aa]pp|[Cc]abinet|[Aa]telier|[Ss]alon|[Pp]izzeria|[Bb]istrot?|[Gg]arage)(?:\\s+d(?:e |['’])\\p{Ll}+)?\\s+${NAME}`,
    "gu",
  ),
];

const NOT_NAMES =
  /^(a|an|the|my|our|une?|le|la|les|mon|ma|mes|notre|build|make|create|design|cree|creer|fais|faire|site|website|landing|page|please|i|we|je|nous|il|html|css|tailwind|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|french|anglais|francais|modern|dark|light|simple|online|single|professional|can you|could you|peux-tu|pouvez-vous|generate|write|develop|need|want|saas|cv|seo|faq|react|un site|une page|realise|concevoir|conception|portfolio|blog|restaurant|agency|event|boutique|personal|local|use|add|with)$/;

/** What stands behind a city and is no name either: "Portland, Oregon". */
const REGIONS =
  /^(france|belgique|belgium|suisse|switzerland|germany|spain|italy|portugal|ireland|england|scotland|wales|uk|united kingdom|usa|us|canada|oregon|maine|texas|california|ontario|quebec|bretagne|provence|alsace|normandie|europe|japan|kenya|cornwall|devon|surrey|kent|yorkshire)$/;

const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) ?\d/;

function clean(raw: string): string {
  return raw
    .replace(/\s+/gu, " ")
    .replace(/[,.;:!?\s–—-]+$/u, "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/@@/g, "@")
    .trim()
    .slice(0, 48)
    .trim();
}

/** The name of the business or person a brief gives, or null. `city` is never taken for a name. */
export function readName(text: string, city: string | null): string | null {
  const head = text.slice(0, 2000);
  for (const found of PATTERNS.flatMap((pattern) => [...head.matchAll(pattern)].map((match) => match[1]))) {
    if (found === undefined) continue;
    const name = clean(found.replace(/\s+(?:in|à|at|is|est|and|et|de|of)$/u, ""));
    const folded = fold(name);
    if (
      name.length < 2 ||
      NOT_NAMES.test(folded) ||
      (NOT_NAMES.test(folded.split(" ")[0] ?? "") && !/^(the|le|la|les|l') ?/.test(folded))
    )
      continue;
    if (MONTH.test(folded) || REGIONS.test(folded) || isKnownPlace(name)) continue;
    if (city !== null && (folded === fold(city) || /^ 20\d\d$/.test(folded.replace(fold(city), "")))) continue;
    return name;
  }
  return null;
}
