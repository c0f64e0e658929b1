import type { Currency, Lang } from "../types";
import { fold } from "./language";

const KNOWN: Record<Currency, string> = {
  "€": "Paris,Lyon,Marseille,Toulouse,Nice,Nantes,Montpellier,Strasbourg,Bordeaux,Lille,Rennes,Reims,Grenoble,Dijon,Angers,Nîmes,Annecy,Brest,Tours,Amiens,Limoges,Metz,Perpignan,Besançon,Orléans,Rouen,Caen,Nancy,Avignon,Biarritz,Bayonne,Arles,Colmar,La Rochelle,Saint-Malo,Aix-en-Provence,Bruxelles,Brussels,Liège,Namur,Gent,Ghent,Antwerp,Anvers,Berlin,Munich,Hamburg,Cologne,Leipzig,Vienna,Vienne,Madrid,Barcelona,Barcelone,Seville,Valencia,Lisbon,Lisbonne,Porto,Rome,Milan,Turin,Florence,Naples,Bologna,Venice,Amsterdam,Rotterdam,Utrecht,Dublin,Cork,Galway,Athens,Helsinki,Tallinn,Riga,Vilnius,Luxembourg",
  "£": "London,Londres,Manchester,Bristol,Leeds,Edinburgh,Édimbourg,Glasgow,Cardiff,Belfast,Brighton,Liverpool,York,Bath,Oxford,Cambridge,Sheffield,Newcastle,Norwich,Margate",
  CHF: "Genève,Geneva,Lausanne,Zürich,Zurich,Bern,Berne,Basel,Bâle,Neuchâtel,Fribourg,Sion,Montreux",
  $: "New York,Brooklyn,Boston,Chicago,Austin,Seattle,Portland,San Francisco,Los Angeles,Oakland,Denver,Miami,Nashville,Philadelphia,Houston,Dallas,Atlanta,San Diego,Detroit,Minneapolis,New Orleans,Montréal,Montreal,Québec,Quebec,Toronto,Vancouver,Ottawa,Halifax,Melbourne,Sydney,Brisbane,Perth,Auckland,Wellington,Asheville,Tucson,Santa Fe,Savannah,Charleston,Boulder,Madison",
};

const PLACES = Object.entries(KNOWN).flatMap(([currency, names]) =>
  names.split(",").map((name) => ({ name, currency })),
);

const NOT_PLACES =
  /^(french|english|francais|anglais|bleu|blue|red|green|german|spanish|italian|januar|februar|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tailwind|html|css|react|dark|light|html5|the|a|our|my|his|her|their|helvetica|inter)/;

const AFTER =
  /(?:\b(?:in|near|based in|located in|around|outside|downtown|central)|(?:^|[\s,(])(?:à|au cœur de|près de|installée? à|situ[ée]+ à|basée? à|au centre de))\s+((?:La |Le |Saint[- ]|St\.? |New |San |Los |Port |North |South |East |West )?\p{Lu}[\p{L}'’-]{1,24}(?:(?: (?:de |du |la |sur |sous )?|-)\p{Lu}[\p{L}'’-]{1,24}){0,2})/gu;

/** Whether a name is that of a place the bank knows. */
export function isKnownPlace(name: string): boolean {
  const folded = fold(name);
  return PLACES.some((place) => fold(place.name) === folded);
}

/** The city a brief names, or null; places nobody listed are read from "in …" and "à …" with a capital. */
export function readCity(text: string): string | null {
  for (const match of text.matchAll(AFTER)) {
    const place = match[1];
    const isManner = /^[- ](?:style|inspired|time)\b/.test(text.slice(match.index + match[0].length));
    if (place !== undefined && !isManner && !NOT_PLACES.test(fold(place))) return place.replace(/[’']s$/, "");
  }
  const folded = ` ${fold(text).replace(/[^a-z0-9' -]/g, " ")} `;
  const known = PLACES.find(({ name }) =>
    new RegExp(`\\b(in|a|near|de|from|at|pres de|sur) ${fold(name)}(?= |'s )`).test(folded),
  );
  if (known !== undefined) return known.name;
  const alone = text.split(/[,.;\n]/u).find((piece) => isKnownPlace(piece.trim()));
  return alone === undefined ? null : alone.trim();
}

/** The currency prices are shown in: what the brief says, else the city's, else the language's habit. */
export function readCurrency(text: string, city: string | null, lang: Lang): Currency {
  if (/£|\bGBP\b/.test(text)) return "£";
  if (/\bCHF\b/.test(text)) return "CHF";
  if (/€|\bEUR\b|\beuros?\b/i.test(text)) return "€";
  if (/\$|\bUSD\b|\bdollars?\b/i.test(text)) return "$";
  const folded = city === null ? "" : fold(city);
  const place = PLACES.find(({ name }) => fold(name) === folded);
  if (place?.currency === "£" || place?.currency === "$" || place?.currency === "CHF") return place.currency;
  if (place !== undefined) return "€";
  return lang === "fr" ? "€" : "$";
}
