import { fold } from "../brief/language";
import type { Lang } from "../types";
import { type Change, type Changer, type Origin, say } from "./change";
import { addPage, removePage } from "./change-pages";
import { addSection, moveSection, removeSection } from "./change-sections";
import { changeText, renameBusiness } from "./change-text";
import { changeTheme } from "./change-theme";
import type { SiteState } from "./site-state";

const CHANGERS: readonly Changer[] = [
  renameBusiness,
  changeText,
  removePage,
  addPage,
  moveSection,
  removeSection,
  addSection,
  changeTheme,
];

const VERBS =
  "add|remove|delete|drop|make|change|set|use|move|put|rename|replace|ajoute[rz]?|supprime[rz]?|enl[èe]ve[rz]?|retire[rz]?|mets|change[rz]?|remplace[rz]?|d[ée]place[rz]?|utilise[rz]?|renomme[rz]?|passe[rz]?";

/** Cuts a request into clauses, one wish each; a request with quoted text stays whole. */
function clausesOf(request: string): string[] {
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

/** Applies every clause of a request that is understood; the sentences say what was done, `missed` holds the rest. */
export function applyRequest(
  state: SiteState,
  request: string,
  origin: Origin,
): { state: SiteState; said: string[]; missed: string[] } {
  const said: string[] = [];
  const missed: string[] = [];
  let current = state;
  for (const clause of clausesOf(request.slice(0, 4000)).slice(0, 12)) {
    let done: Change | null = null;
    for (const changer of CHANGERS) {
      done = changer(current, clause, origin);
      if (done !== null) break;
    }
    if (done === null) missed.push(clause);
    else {
      current = done.state;
      said.push(done.said);
    }
  }
  return { state: current, said, missed };
}

/** One friendly sentence for a request that changed nothing, with what can be asked. */
export function sayMissed(state: SiteState): string {
  return say(
    state,
    "I did not understand that one, so nothing has changed. I can change texts, the name, colours, light or dark, fonts and corners, add, remove or move sections and pages, and translate between English and French.",
    "Je n’ai pas compris cette demande, et je n’ai donc rien changé. Je peux modifier les textes, le nom, les couleurs, le clair ou le sombre, les polices et les angles, ajouter, retirer ou déplacer des sections et des pages, et traduire entre le français et l’anglais.",
  );
}
