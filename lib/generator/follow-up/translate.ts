import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { readBrief } from "../brief/read-brief";
import { buildSite } from "../build-site";
import type { FrameText } from "../frame-text";
import type { Lang, Photo, Site } from "../types";
import { applyRequest, readTranslation } from "./apply-request";
import { attachedIn, carryPictures } from "./carry-pictures";
import { say } from "./change";
import { sayUnplaced } from "./change-pictures";
import type { Standing } from "./standing";
import { type SiteState, stateOf } from "./site-state";
import { suggestions } from "./suggestions";

type Replayed = { site: Site; state: SiteState };

/** Builds the first site again in another language and applies what was asked since, in order; its opening has room for `photos`. */
function replay(options: BuiltinOptions, lang: Lang, photos: readonly Photo[]): Replayed {
  const [first = "", ...later] = options.history;
  const brief = { ...readBrief(first, options.seed, options.blueprint, lang), photos };
  const site = buildSite(brief, options.seed);
  const origin = { brief, seed: options.seed, pictures: [], undrawable: null };
  let state = stateOf(site);
  for (const request of later) {
    if (readTranslation(request) === null) state = applyRequest(state, request, origin).state;
  }
  return { site, state };
}

/** The same with the attached images that the site shows, where they stand: a first build with some may be laid out for them. */
function replayWithPictures(options: BuiltinOptions, before: SiteState, lang: Lang): Replayed {
  const photos = attachedIn(before);
  const carried = (room: readonly Photo[]): Replayed => {
    const { site, state } = replay(options, lang, room);
    return { site, state: carryPictures(before, state) };
  };
  const plain = carried([]);
  return attachedIn(plain.state).length === photos.length ? plain : carried(photos);
}

/**
 * Writes a site anew in another language; null where it can't: translating is building it again from its first request,
 * so whatever was not built from that would be lost.
 */
export function translate(options: BuiltinOptions, standing: Standing, frames: FrameText, lang: Lang): string | null {
  if (standing.isForeign || standing.origin.undrawable !== null || options.history.length === 0) return null;
  const { theme } = standing.state;
  const { site, state } = replayWithPictures(options, standing.state, lang);
  const paths = new Set(state.pages.map(({ path }) => path));
  const isOurs = standing.state.pages.every(({ path, body }) => paths.has(path) && body.includes("data-brand"));
  if (state.theme.name !== theme.name || !isOurs) return null;
  const whole = say(state, "The whole site is in English now.", "Tout le site est maintenant en français.");
  const shown = attachedIn(state).map(({ path }) => path);
  const lost = attachedIn(standing.state).filter(({ path }) => !shown.includes(path));
  const sayLost = sayUnplaced(state, [
    ...lost.map((photo) => ({ photo, name: photo.path })),
    ...standing.origin.pictures,
  ]);
  return [
    frames.theme({ ...theme, lang }),
    frames.prose(
      say(
        state,
        "I am writing the site anew in English, with the same layout and your later changes where they still apply.",
        "Je réécris le site en français, avec la même mise en page et vos changements là où ils s’appliquent encore.",
      ),
    ),
    ...state.pages.map((page) =>
      frames.page(page.path, { title: page.title, description: page.description, lang }, page.body),
    ),
    ...site.files.map((file) => frames.file(file.path, file.text)),
    frames.done([whole, ...sayLost].join(" "), suggestions(state)),
  ].join("");
}

/** Why a site is not translated, in the language that it is in. */
export function sayUntranslated(state: SiteState): string {
  return say(
    state,
    "I translate a site by writing it anew from the description that I first built it from. This one was not made that way, or holds pages that I didn't write, so I left it alone. I can change its texts one by one: replace “…” with “…”.",
    "Je traduis un site en le réécrivant à partir de la description dont je l’ai d’abord tiré. Celui-ci n’est pas né ainsi, ou contient des pages que je n’ai pas écrites : je n’y ai donc pas touché. Je peux changer ses textes un par un : remplace « … » par « … ».",
  );
}
