import type { Pair } from "../types";

const DAY =
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const TIME = "\\d{1,2}(?:\\s?[:h.]\\s?\\d{2})?\\s?(?:am|pm|h)?";
const LINE = new RegExp(
  `((?:du )?(?:${DAY})(?:\\s?(?:to|-|–|au|and|et|&|,)\\s?(?:${DAY})){0,3}|every day|tous les jours|weekdays|en semaine|opening hours|open daily|open|horaires(?: d[’']ouverture)?|ouverte?)[\\s,:]*(?:are |is |de |from )?(${TIME})\\s?(?:to|-|–|à|until|till)\\s?(${TIME})`,
  "giu",
);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The opening hours a brief gives ("Tuesday to Saturday 8:00-18:00"), as lines of days and times; none where it is silent. */
export function readHours(text: string): Pair[] {
  return [...text.slice(0, 6000).matchAll(LINE)].slice(0, 5).map(([, days = "", from = "", to = ""]) => ({
    title: capital(days.trim()),
    text: `${from.trim()} – ${to.trim()}`,
  }));
}
