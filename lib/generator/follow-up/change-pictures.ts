import { escapeHtml } from "../html";
import type { Picture } from "../photos";
import { type Change, type Changer, type Origin, refuse, say } from "./change";
import { freshContext, idIn, insertAt, nameOf } from "./change-sections";
import { drawSection } from "./draw-section";
import { fillBrand, fillSlot, slotsIn } from "./picture-slots";
import { type Place, picturesFor, readPictureWish } from "./picture-words";
import { findSection, mapPages, type PageState, type SiteState } from "./site-state";

/** Puts the pictures that came with a request where its words say: "use this as the logo", "add them to the gallery". */
export const placePictures: Changer = (state, clause, origin) => {
  const wish = readPictureWish(clause, origin.pictures);
  if (!wish) return null;
  if (origin.undrawable === "foreign") return refuseForeign(state);
  if (wish.places.length === 0) return refuseNowhere(state);
  const pictures = wish.named.length > 0 ? wish.named : origin.pictures;
  const said: string[] = [];
  let current = state;
  for (const place of wish.places) {
    const now = current;
    const going = picturesFor(place, { pictures, isShown: (picture) => isShown(now, picture) });
    const next = putInto(now, place, going, origin);
    if (!next) return refuseNoPlace(state, place);
    current = next;
    said.push(sayPlaced(state, place, going));
  }
  return { state: current, said: said.join(" ") };
};

/** What to say of the pictures that stand on no page yet; nothing where all do. */
export function sayUnplaced(state: SiteState, pictures: readonly Picture[]): string[] {
  const left = pictures.filter((picture) => !isShown(state, picture)).map(({ photo }) => photo.path);
  if (left.length === 0) return [];
  return [
    say(
      state,
      `Among the project’s files, but on no page yet: ${left.join(", ")}. Tell me where: as the logo, in the opening, or in the gallery.`,
      `Dans les fichiers du projet, mais pas encore sur une page : ${left.join(", ")}. Dites-moi où : comme logo, dans l’ouverture ou dans la galerie.`,
    ),
  ];
}

function isShown({ pages }: SiteState, { photo }: Picture): boolean {
  return pages.some(({ body }) => body.includes(`src="${photo.path}"`));
}

/** The site with pictures in a place; null where it has no such place, or nothing there that a picture could take the place of. */
function putInto(state: SiteState, place: Place, pictures: readonly Picture[], origin: Origin): SiteState | null {
  const [first] = pictures;
  if (!first) return null;
  if (place === "logo") return putAsLogo(state, first);
  if (place === "gallery") return putIntoGallery(state, pictures, origin);
  for (const page of state.pages) {
    const id = idIn(page, place);
    const range = id === null ? null : findSection(page.body, id);
    const section = range ? page.body.slice(range.start, range.end) : "";
    const [slot] = slotsIn(section);
    if (range && slot) return withSection(state, page, range, fillSlot(section, slot, first.photo));
  }
  return null;
}

function putAsLogo(state: SiteState, { photo }: Picture): SiteState | null {
  const changed = mapPages(state, (page) => ({ ...page, body: fillBrand(page.body, photo) ?? page.body }));
  return changed.pages.some((page, index) => page.body !== state.pages[index]?.body) ? changed : null;
}

/** As further figures like its last; where there is no gallery, in one that is drawn. */
function putIntoGallery(state: SiteState, pictures: readonly Picture[], origin: Origin): SiteState | null {
  const photos = pictures.map(({ photo }) => photo);
  const page = state.pages.find(({ body }) => findSection(body, "gallery"));
  const range = page ? findSection(page.body, "gallery") : null;
  if (page && range) {
    const section = page.body.slice(range.start, range.end);
    const [start, close] = [section.lastIndexOf("<figure"), section.lastIndexOf("</figure>")];
    const end = close + "</figure>".length;
    const figure = section.slice(start, end);
    const [slot] = slotsIn(figure);
    if (start < 0 || close < start || !slot) return null;
    const indent = /[^\n]*$/.exec(section.slice(0, start))?.[0] ?? "";
    const added = photos.map((photo) => `\n${indent}${withCaption(fillSlot(figure, slot, photo), photo.alt)}`);
    return withSection(state, page, range, section.slice(0, end) + added.join("") + section.slice(end));
  }
  const home = state.pages.find(({ path }) => path === "index.html") ?? state.pages[0];
  const [first] = photos;
  if (!home || !first || origin.undrawable !== null) return null;
  // A gallery leaves out the first photo, which an opening shows.
  const drawing = { ...origin, brief: { ...origin.brief, photos: [first, ...photos] } };
  const piece = drawSection("gallery", freshContext(state, drawing, home.path, "add-gallery"));
  return piece === null ? null : withBody(state, home, insertAt(home.body, piece, "end"));
}

function withCaption(figure: string, words: string): string {
  return figure.replace(/(<figcaption[^>]*>)[^<]*/, (_, open: string) => open + escapeHtml(words));
}

function withSection(
  state: SiteState,
  page: PageState,
  range: { start: number; end: number },
  text: string,
): SiteState {
  return withBody(state, page, page.body.slice(0, range.start) + text + page.body.slice(range.end));
}

function withBody(state: SiteState, { path }: PageState, body: string): SiteState {
  return mapPages(state, (page) => (page.path === path ? { ...page, body } : page));
}

function sayPlaced(state: SiteState, place: Place, pictures: readonly Picture[]): string {
  const names = pictures.map(({ name }) => name).join(", ");
  if (place === "logo")
    return say(state, `${names} is the logo on every page.`, `${names} est le logo de chaque page.`);
  const section = nameOf(state, place);
  return say(
    state,
    `In the section “${section}” now: ${names}.`,
    `Désormais dans la section « ${section} » : ${names}.`,
  );
}

function refuseNowhere(state: SiteState): Change {
  return refuse(
    state,
    "You did not say where the picture should go, so it stands on no page yet. I can use it as the logo, in the opening or another section that shows a picture, or add it to the gallery.",
    "Vous n’avez pas dit où placer l’image : elle n’est donc encore sur aucune page. Je peux l’utiliser comme logo, dans l’ouverture ou une autre section illustrée, ou l’ajouter à la galerie.",
  );
}

function refuseNoPlace(state: SiteState, place: Place): Change {
  const name = place === "logo" ? "logo" : nameOf(state, place);
  return refuse(
    state,
    `I found no picture to replace at “${name}”, so nothing has changed there. The gallery takes any picture; or select an element that shows one, and say “use it here”.`,
    `Je n’ai trouvé aucune image à remplacer pour « ${name} », je n’y ai donc rien changé. La galerie accepte toute image ; ou sélectionnez un élément illustré et dites « mets-la ici ».`,
  );
}

function refuseForeign(state: SiteState): Change {
  return refuse(
    state,
    "This site was not made here, so I can't tell its parts apart. Select the picture to replace in the preview, attach the new one there and say “use it here”.",
    "Ce site n’a pas été fait ici, je ne distingue donc pas ses parties. Sélectionnez l’image à remplacer dans l’aperçu, joignez-y la nouvelle et dites « mets-la ici ».",
  );
}
