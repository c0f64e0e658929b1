import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { tagOf } from "@/lib/schemas/selection";
import { fold } from "../brief/language";
import { createFrameText } from "../frame-text";
import { escapeHtml } from "../html";
import type { Photo } from "../types";
import { clausesOf } from "./apply-request";
import { say } from "./change";
import { afterTo, quotedIn } from "./change-text";
import { escapePattern, replaceWords } from "./page-words";
import { fillSlot, slotsIn } from "./picture-slots";
import { wantsPictureHere } from "./picture-words";
import { restyle } from "./part-looks";
import { ownAttribute, wordsIn } from "./part-words";
import { mapPages, readDocument, type SiteState } from "./site-state";
import { readStanding } from "./standing";
import { writeChanges } from "./write-changes";

type Part = NonNullable<BuiltinOptions["selection"]>;
/** The element after one wish, and a sentence about it; without a `source` it can't be done. */
type Done = { source?: string; said: string };

const REMOVE =
  /^(please |merci de )?(remove|delete|drop|hide|get rid of|supprime[rz]?|enleve[rz]?|retire[rz]?)( (it|this|that|the|ca|cela|ce|cette|cet|la|le|l')( ?(section|element|part|block|one|image|picture|link|button|text|partie|bloc|lien|bouton|texte))?)?( please)?$/;
const WRITE =
  /\b(change|set|make|replace|say|says|write|rewrite|read|call|put|update|modifie[rz]?|change[rz]?|mets|mettre|remplace[rz]?|ecris|ecrire)\b/;
/** What a page can't be without. */
const KEPT = new Set(["body", "main", "html"]);

/** Answers a request about one element of a page: nothing else changes, but for links to what is gone. */
export function changePart(options: BuiltinOptions, part: Part | null): string {
  const frames = createFrameText(options.nonce);
  const { state, origin, documents, isForeign } = readStanding(options);
  const done = (sentence: string): string =>
    frames.prose(sentence) + frames.done(say(state, "Nothing was changed.", "Rien n’a été modifié."), []);
  const document = part ? documents.get(part.path) : undefined;
  if (!part || document === undefined) return done(sayGone(state));
  const original = document.slice(part.start, part.end);
  let source = original;
  const said: string[] = [];
  const left: string[] = [];
  const pictures = origin.pictures.map(({ photo }) => nextTo(photo, part.path));
  for (const clause of clausesOf(options.request.slice(0, 4000)).slice(0, 12)) {
    const change = source === "" ? null : changeOne(state, source, clause, { isForeign, pictures });
    source = change?.source ?? source;
    if (change) said.push(change.said);
    else left.push(clause);
  }
  if (source === original) return done(said.join(" ") || sayMissed(state));
  const text = document.slice(0, part.start) + source + document.slice(part.end);
  const changed = mapPages(state, (page) => (page.path === part.path ? readDocument(part.path, text) : page));
  const after = source === "" ? relink(changed, part.path, ownAttribute(original, "id")) : changed;
  const aside =
    left.length === 0
      ? []
      : [say(state, `I left this aside: ${left.join("; ")}.`, `J’ai laissé de côté : ${left.join(" ; ")}.`)];
  const changes = writeChanges(frames, state, after, documents, isForeign);
  const opening = frames.prose(say(state, "Here is the change.", "Voici le changement."));
  return `${opening}${changes}${frames.done([...said, ...aside].join(" "), [])}`;
}

type Given = { isForeign: boolean; pictures: readonly Photo[] };

function changeOne(state: SiteState, source: string, clause: string, { isForeign, pictures }: Given): Done | null {
  const folded = fold(clause);
  const tag = tagOf(source);
  if (REMOVE.test(folded)) {
    if (KEPT.has(tag))
      return {
        said: say(state, "A page can't be without that part.", "Une page ne peut pas se passer de cette partie."),
      };
    return { source: "", said: say(state, "The part that you chose is gone.", "La partie choisie a disparu.") };
  }
  if (pictures.length > 0 && wantsPictureHere(clause)) return showPictures(state, source, pictures);
  const [first, second] = quotedIn(clause);
  if (first !== undefined && second !== undefined) return replaceIn(state, source, first, second);
  if (first !== undefined && WRITE.test(folded)) return writeIn(state, source, first);
  const restyled = restyle(source, tag, clause);
  if (restyled !== null && isForeign) {
    return {
      said: say(
        state,
        "This site was not made here and has styles of its own, so I can't change how this looks.",
        "Ce site n’a pas été fait ici et a ses propres styles : je ne peux pas changer cette apparence.",
      ),
    };
  }
  if (restyled !== null) {
    return {
      source: restyled,
      said: say(state, "The part that you chose looks different now.", "La partie choisie a changé d’apparence."),
    };
  }
  const text = WRITE.test(folded) ? afterTo(clause) : null;
  return text === null ? null : writeIn(state, source, text);
}

/** Puts pictures where the element shows some, in their order. */
function showPictures(state: SiteState, source: string, pictures: readonly Photo[]): Done {
  const count = Math.min(slotsIn(source).length, pictures.length);
  if (count === 0) {
    return {
      said: say(
        state,
        "What you chose shows no picture, so I put none there. Choose one that is shown, or a part that holds one.",
        "Ce que vous avez choisi ne montre aucune image, je n’en ai donc mis aucune. Choisissez une image, ou une partie qui en contient une.",
      ),
    };
  }
  let shown = source;
  for (const [index, photo] of pictures.slice(0, count).entries()) {
    const slot = slotsIn(shown)[index];
    if (slot) shown = fillSlot(shown, slot, photo);
  }
  return { source: shown, said: say(state, "Your picture is there now.", "Votre image s’y trouve maintenant.") };
}

/** A photo as a page in a folder names it. */
function nextTo(photo: Photo, path: string): Photo {
  return { ...photo, path: "../".repeat(path.split("/").length - 1) + photo.path };
}

function replaceIn(state: SiteState, source: string, from: string, to: string): Done {
  const replaced = replaceWords(source, from, to);
  if (!replaced || replaced.count === 0) {
    return {
      said: say(
        state,
        `I did not find “${from}” in what you chose, so nothing has changed there.`,
        `Je n’ai pas trouvé « ${from} » dans ce que vous avez choisi, je n’y ai donc rien changé.`,
      ),
    };
  }
  return { source: replaced.html, said: say(state, `“${from}” now reads “${to}”.`, `« ${from} » devient « ${to} ».`) };
}

function writeIn(state: SiteState, source: string, text: string): Done {
  const words = wordsIn(source);
  if (!words) {
    return {
      said: say(
        state,
        "What you chose holds several texts. Tell me which one: replace “…” with “…”.",
        "Ce que vous avez choisi contient plusieurs textes. Dites-moi lequel : remplace « … » par « … ».",
      ),
    };
  }
  return {
    source: source.slice(0, words.start) + escapeHtml(text) + source.slice(words.end),
    said: say(state, `It now reads “${text}”.`, `Le texte est maintenant « ${text} ».`),
  };
}

/** Links to an element that is gone lead to the page it stood on. */
function relink(state: SiteState, path: string, id: string | undefined): SiteState {
  if (!id) return state;
  const here = new RegExp(`href="#${escapePattern(id)}"`, "g");
  const elsewhere = new RegExp(`href="${escapePattern(path)}#${escapePattern(id)}"`, "g");
  return mapPages(state, (page) => ({
    ...page,
    body: (page.path === path ? page.body.replace(here, 'href="#main"') : page.body).replace(
      elsewhere,
      () => `href="${path}"`,
    ),
  }));
}

function sayGone(state: SiteState): string {
  return say(
    state,
    "The part that you chose has changed since, so I left everything as it is. Choose it again.",
    "La partie choisie a changé depuis, je n’ai donc touché à rien. Choisissez-la de nouveau.",
  );
}

function sayMissed(state: SiteState): string {
  return say(
    state,
    "I did not understand that one, so nothing has changed. Of the part that you chose I can change the words (change it to “…”, replace “…” with “…”), the size, the colours, the space around it and the alignment, and I can remove it.",
    "Je n’ai pas compris cette demande, et je n’ai donc rien changé. De la partie choisie, je peux modifier le texte (change-le en « … », remplace « … » par « … »), la taille, les couleurs, l’espace et l’alignement, et je peux la retirer.",
  );
}
