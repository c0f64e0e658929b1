import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { createFrameText, type FrameText } from "../frame-text";
import { applyRequest, readTranslation, sayMissed } from "./apply-request";
import { sayUnplaced } from "./change-pictures";
import { say, tooLarge } from "./change";
import { changePart } from "./change-part";
import { isTooLarge } from "./page-words";
import { readStanding, type Standing } from "./standing";
import type { SiteState } from "./site-state";
import { suggestions } from "./suggestions";
import { sayUntranslated, translate } from "./translate";
import { writeChanges } from "./write-changes";

/** Answers a request about a site that stands: frames for what changed, or a sentence when nothing did. */
export function followUp(options: BuiltinOptions): string {
  if (options.selection !== undefined) return changePart(options, options.selection);
  const frames = createFrameText(options.nonce);
  const standing = readStanding(options);
  const { state: before, origin, documents, isForeign } = standing;
  const lang = readTranslation(options.request);
  const isWhole = lang !== null && (lang !== before.lang || origin.undrawable === "language");
  if (isWhole) {
    return translate(options, standing, frames, lang) ?? sayNothing(frames, standing, sayUntranslated(before));
  }
  const { state, said, refused, missed } = applyRequest(before, options.request, origin);
  const bodies = new Map(before.pages.map(({ path, body }) => [path, body]));
  if (state.pages.some(({ path, body }) => isTooLarge(body, bodies.get(path) ?? ""))) {
    return sayNothing(frames, standing, tooLarge(before).said);
  }
  const isUntouched = isSame(before, state);
  if (said.length === 0 || isUntouched) {
    const why = refused.join(" ") || sayMissed(before, isForeign);
    return sayNothing(frames, standing, [why, ...sayUnplaced(before, origin.pictures)].join(" "));
  }
  const left =
    missed.length === 0
      ? []
      : [say(state, `I left this aside: ${missed.join("; ")}.`, `J’ai laissé de côté : ${missed.join(" ; ")}.`)];
  const summary = [...said, ...refused, ...left, ...sayUnplaced(state, origin.pictures)].join(" ");
  const changes = writeChanges(frames, before, state, documents, isForeign);
  // The theme must come first, so that pages written after it are painted with it.
  return `${frames.prose(say(state, "Here is the change.", "Voici le changement."))}${changes}${frames.done(summary, nextOf(standing, state))}`;
}

function isSame(before: SiteState, after: SiteState): boolean {
  return (
    before.pages.length === after.pages.length &&
    before.pages.every((page, index) => {
      const now = after.pages[index];
      return (
        now === page || (now?.body === page.body && now.title === page.title && now.description === page.description)
      );
    }) &&
    JSON.stringify(before.theme) === JSON.stringify(after.theme)
  );
}

function sayNothing(frames: FrameText, standing: Standing, sentence: string): string {
  const { state } = standing;
  const nothing = say(state, "Nothing was changed.", "Rien n’a été modifié.");
  return frames.prose(sentence) + frames.done(nothing, nextOf(standing, state));
}

/** What can be asked next; of a site that was made elsewhere nobody can tell. */
function nextOf({ origin }: Standing, state: SiteState): string[] {
  return origin.undrawable === null ? suggestions(state) : [];
}
