import { say } from "./change";
import { sectionIds, type SiteState } from "./site-state";

/** What else can be asked of a site of ours. */
export function suggestions(state: SiteState): string[] {
  const present = state.pages.flatMap((page) => sectionIds(page.body));
  const ideas = [
    ...(present.includes("faq") ? [] : [say(state, "Add a FAQ", "Ajoute une FAQ")]),
    ...(present.includes("gallery") ? [] : [say(state, "Add a gallery", "Ajoute une galerie")]),
    ...(present.includes("newsletter")
      ? []
      : [say(state, "Add a newsletter form", "Ajoute un formulaire de newsletter")]),
    say(state, "Make the colours warmer", "Rends les couleurs plus chaudes"),
    say(state, "Use a serif font", "Utilise une police à empattements"),
    say(state, "Translate the site to French", "Traduis le site en anglais"),
  ];
  return ideas.slice(0, 3);
}
