import type { Site } from "../types";
import { wordsIn } from "./avoided-words";
import type { Told } from "./read-instructions";

const SHOWN_CHARS = 120;

/** What of standing instructions a new site follows and what it could not, in its language; nothing where there are none. */
export function sayFollowed(site: Site, told: Told): string[] {
  const isFrench = site.brief.lang === "fr";
  const shown = site.pages.map(({ title, description, body }) => `${title} ${description} ${body}`).join(" ");
  const left = wordsIn(shown, told.avoid);
  const followed = [
    ...(told.lang === null ? [] : [isFrench ? "la langue" : "the language"]),
    ...(Object.keys(told.look).length === 0 ? [] : [isFrench ? "l’apparence" : "the look"]),
    ...(told.wanted.length + told.unwanted.length === 0 ? [] : [isFrench ? "les sections" : "the sections"]),
    ...(told.avoid.length === 0 ? [] : [isFrench ? "les mots à éviter" : "the words to avoid"]),
  ];
  const list = (parts: readonly string[]): string =>
    parts.map((part) => (isFrench ? `« ${shorten(part)} »` : `“${shorten(part)}”`)).join(", ");
  return [
    ...(followed.length === 0
      ? []
      : [
          isFrench
            ? `Des consignes du projet, j’ai suivi ${followed.join(", ")}.`
            : `From the project’s instructions I followed ${followed.join(", ")}.`,
        ]),
    ...(left.length === 0
      ? []
      : [isFrench ? `Je n’ai pas pu éviter partout ${list(left)}.` : `I could not avoid ${list(left)} everywhere.`]),
    ...(told.missed.length === 0
      ? []
      : [
          isFrench
            ? `Je n’ai pas su suivre : ${list(told.missed)}.`
            : `I don’t know how to follow this: ${list(told.missed)}.`,
        ]),
  ];
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS - 1)}…` : text;
}
