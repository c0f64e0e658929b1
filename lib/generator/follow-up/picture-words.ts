import { SECTION_WORDS } from "../brief/sections-words";
import { fold } from "../brief/language";
import { type Picture, isLogo } from "../photos";
import type { SectionKind } from "../types";
import { quotedIn } from "./change-text";

export type Place = "logo" | SectionKind;

const USE =
  /\b(use|add|put|place|set|insert|show|include|replace|swap|make|take|want|utilise\w*|ajoute\w*|mets|mettre|mettez|place\w*|insere\w*|affiche\w*|remplace\w*|prends|prenez|fais)\b/;
const OTHERWISE =
  /\b(remove|delete|drop|hide|move|reorder|supprime\w*|enleve\w*|retire\w*|masque\w*|deplace\w*|bigger|smaller)\b/;
const THING =
  /\b(images?|photos?|pictures?|pics?|screenshots?|illustrations?|files?|attach\w*|fichiers?|jointe?s?|visuels?)\b/;
const POINTER = /\b(this|these|it|them|that|one|here|ceci|ca|cela|le|la|les|cette|celle-ci|celles-ci|ici)\b/;
const LOGO = /\b(logo(type)?|wordmark)\b/;
const HERO =
  /\b(hero|banner|cover|opening|first screen|top of the (home )?page|banniere|bandeau|couverture|ouverture|haut de (la )?page)\b/;
const GALLERY = /\b(gallery|galerie)\b/;
/** What these are called says more than where a picture is to go. */
const UNNAMED: ReadonlySet<SectionKind> = new Set(["gallery", "cta"]);

/** What a clause says of the pictures that came with the request; null where it is about something else. */
export function readPictureWish(
  clause: string,
  pictures: readonly Picture[],
): { places: Place[]; named: Picture[] } | null {
  if (pictures.length === 0) return null;
  const named = pictures.filter(({ name }) => fold(clause).includes(fold(name)));
  const texts = [...quotedIn(clause), ...named.map(({ name }) => name)].map(fold);
  const words = texts.reduce((left, text) => left.replaceAll(text, " "), fold(clause));
  if (!USE.test(words) || OTHERWISE.test(words)) return null;
  const places = placesIn(words);
  const isMeant = named.length > 0 || THING.test(words);
  const isMeantByPlace = places.some((place) => place === "logo" || place === "gallery");
  const isPointedAt = places.length > 0 && POINTER.test(words);
  return isMeant || isMeantByPlace || isPointedAt ? { places, named } : null;
}

/** Whether a clause about one element wants a picture that came with the request there. */
export function wantsPictureHere(clause: string): boolean {
  const words = fold(clause);
  return (
    USE.test(words) &&
    !OTHERWISE.test(words) &&
    quotedIn(clause).length === 0 &&
    (THING.test(words) || POINTER.test(words))
  );
}

/** Of those that are meant, which go to a place: all to a gallery, one to another; what no page shows goes first. */
export function picturesFor(
  place: Place,
  { pictures, isShown }: { pictures: readonly Picture[]; isShown: (picture: Picture) => boolean },
): Picture[] {
  const fresh = pictures.filter((picture) => !isShown(picture));
  const pool = fresh.length > 0 ? fresh : pictures;
  if (place === "gallery") return [...pool];
  const fits = (picture: Picture): boolean => isLogo(picture.name) === (place === "logo");
  return [pool.find(fits) ?? pool[0]].filter((picture) => picture !== undefined);
}

/** The places that folded words name, in their order. */
function placesIn(words: string): Place[] {
  const sections = SECTION_WORDS.filter(([kind]) => !UNNAMED.has(kind));
  const all: (readonly [Place, RegExp])[] = [["logo", LOGO], ["hero", HERO], ["gallery", GALLERY], ...sections];
  const found = all.flatMap(([place, pattern]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ place, at }];
  });
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ place }) => place))];
}
