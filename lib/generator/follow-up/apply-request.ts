import { fold } from "../brief/language";
import type { Lang } from "../types";
import { type Change, type Changer, type Origin, refuse, say } from "./change";
import { addPage, removePage } from "./change-pages";
import { addSection, moveSection, removeSection } from "./change-sections";
import { placePictures } from "./change-pictures";
import { changeText, renameBusiness } from "./change-text";
import { changeTheme } from "./change-theme";
import type { SiteState } from "./site-state";

/** A change that draws in our look and our words: into a site that lacks either it would be a stranger. */
const drawn =
  (changer: Changer): Changer =>
  (state, clause, origin) => {
    const change = changer(state, clause, origin);
    if (change === null || origin.undrawable === null) return change;
    return origin.undrawable === "foreign" ? refuseForeign(state) : refuseLanguage(state);
  };

/** Colours and type are in a file of ours, whatever the language. */
const themed: Changer = (state, clause, origin) => {
  const change = changeTheme(state, clause, origin);
  return change !== null && origin.undrawable === "foreign" ? refuseForeign(state) : change;
};

const CHANGERS: readonly Changer[] = [
  placePictures,
  renameBusiness,
  changeText,
  removePage,
  drawn(addPage),
  moveSection,
  removeSection,
  drawn(addSection),
  themed,
];

const VERBS =
  "add|remove|delete|drop|make|change|set|use|move|put|rename|replace|ajoute[rz]?|supprime[rz]?|enl[èe]ve[rz]?|retire[rz]?|mets|change[rz]?|remplace[rz]?|d[ée]place[rz]?|utilise[rz]?|renomme[rz]?|passe[rz]?";

/** Cuts a request into clauses, one wish each; a request with quoted text stays whole. */
export function clausesOf(request: string): string[] {
  if (/[«»“”"]/.test(request)) return [request];
  return request
    .split(
      new RegExp(
        `\\n+|;|\\.\\s+|,?\\s+(?:and|et|then|puis)\\s+(?=(?:then |puis |also |aussi )?(?:${VERBS})\\b)|,\\s+(?=(?:${VERBS})\\b)`,
        "iu",
      ),
    )
    .map((clause) => clause.trim().replace(/[.!]+$/, ""))
    .filter((clause) => clause !== "");
}

/** The language a request asks the site to be put into, or null. */
export function readTranslation(request: string): Lang | null {
  const folded = fold(request);
  if (
    !/\b(translate|translation|traduis|traduire|traduction|version|language|langue|switch|passe|mets|make|put|write|rewrite|in|en)\b/.test(
      folded,
    )
  )
    return null;
  const french =
    /\b(to|into|in|en|version) (french|francais|francaise)\b|\bfrench version\b|\bversion francaise\b/.test(folded);
  const english =
    /\b(to|into|in|en|version) (english|anglais|anglaise)\b|\benglish version\b|\bversion anglaise\b/.test(folded);
  if (french === english) return null;
  return french ? "fr" : "en";
}

export interface Applied {
  readonly state: SiteState;
  /** One sentence for each thing that was done. */
  readonly said: string[];
  /** One sentence for each that was understood and can't be done. */
  readonly refused: string[];
  /** The clauses that were not understood. */
  readonly missed: string[];
}

/** Applies every clause of a request that is understood and can be done. */
export function applyRequest(state: SiteState, request: string, origin: Origin): Applied {
  const said: string[] = [];
  const refused: string[] = [];
  const missed: string[] = [];
  let current = state;
  for (const clause of clausesOf(request.slice(0, 4000)).slice(0, 12)) {
    let done: Change | null = null;
    for (const changer of CHANGERS) {
      done = changer(current, clause, origin);
      if (done !== null) break;
    }
    if (done === null) missed.push(clause);
    else if (done.isRefused) refused.push(done.said);
    else {
      current = done.state;
      said.push(done.said);
    }
  }
  return { state: current, said, refused: [...new Set(refused)], missed };
}

/** One friendly sentence for a request that changed nothing, with what can be asked. */
export function sayMissed(state: SiteState, isForeign: boolean): string {
  if (isForeign) {
    return say(
      state,
      "I did not understand that one, so nothing has changed. This site was not made here: I can change its headline and its texts (replace “…” with “…”), its name, and remove a page.",
      "Je n’ai pas compris cette demande, et je n’ai donc rien changé. Ce site n’a pas été fait ici : je peux modifier son titre et ses textes (remplace « … » par « … »), son nom, et retirer une page.",
    );
  }
  return say(
    state,
    "I did not understand that one, so nothing has changed. I can change texts, the name, colours, light or dark, fonts and corners, add, remove or move sections and pages, and translate between English and French.",
    "Je n’ai pas compris cette demande, et je n’ai donc rien changé. Je peux modifier les textes, le nom, les couleurs, le clair ou le sombre, les polices et les angles, ajouter, retirer ou déplacer des sections et des pages, et traduire entre le français et l’anglais.",
  );
}

function refuseForeign(state: SiteState): Change {
  return refuse(
    state,
    "This site was not made here and has styles of its own, so I can't draw into it or change its colours and fonts. What I can do is change its headline and its texts (replace “…” with “…”), its name, and remove a page.",
    "Ce site n’a pas été fait ici et a ses propres styles : je ne peux ni y dessiner, ni changer ses couleurs et ses polices. Je peux modifier son titre et ses textes (remplace « … » par « … »), son nom, et retirer une page.",
  );
}

function refuseLanguage(state: SiteState): Change {
  return refuse(
    state,
    "This site is in a language that I don't write: I know English and French. I can change its texts (replace “…” with “…”), its look, and move or remove what is there.",
    "Ce site est dans une langue que je n’écris pas : je connais le français et l’anglais. Je peux modifier ses textes (remplace « … » par « … »), son apparence, et déplacer ou retirer ce qui s’y trouve.",
  );
}
