import { fold } from "../brief/language";

const END =
  "(?=\\s*(?:[,.;:!?(]|$|(?<!\\p{L})(?:in|at|near|called|named|that|which|who|with|based|where|about|from|à|au|aux|en|qui|nommée?|appelée?|intitulée?|avec|basée?|dans|sur|chez|spécialisée?|selling|offering|on|of)(?!\\p{L})))";

/** "for a dog groomer", "… is a beekeeping school", "pour un toiletteur". */
const SUBJECT = new RegExp(
  `(?:\\b(?:for|of)\\s+(?:an?|the|our|my)|\\b(?:is|are)\\s+an?|\\b(?:pour|de)\\s+(?:une?|mon|ma|notre|le|la)|\\b(?:est|suis)\\s+une?|,\\s*(?:an?|une?))\\s+((?:(?!page\\b|site\\b|website\\b|landing\\b|one\\b|store\\b)[\\p{L}'’-]+\\s?){1,4}?)${END}`,
  "iu",
);

/** What a brief begins with: "Dog groomer in …", "Une crêperie à …". */
const OPENING = new RegExp(
  `^\\s*(?:an?\\s|the\\s|our\\s|my\\s|une?\\s|le\\s|la\\s|mon\\s|ma\\s|notre\\s|l['’])?\\s*((?:[\\p{L}'’&-]+\\s?){1,5}?)${END}`,
  "iu",
);

/** What somebody is, behind their name: "Maya Okafor, data scientist in …". */
const ROLE = new RegExp(`\\p{Lu}[\\p{L}'’-]+,\\s+(\\p{Ll}[\\p{L} '’-]{3,44}?)${END}`, "u");

const EMPTY_WORDS =
  /^(new|small|little|simple|modern|site|web|website|page|landing|beautiful|elegant|independent|nouveau|petit|petite|nouvelle|beau|belle|moderne)$/;

/** Openings that speak of the site and not of its subject. */
const ABOUT_SITE =
  /\b(sites?|websites?|web|pages?|portfolio|cv|resume|online|en ligne|blog|saas|app|landing|create|make|build|design|write|need|want|please|cree|creer|fais|faire|realise|i|we|je|nous|mug|menu)\b/;

/** How many they are says nothing of what they do. */
const COUNTED =
  /^(?:a (?:team|group)|an? (?:duo|trio)|one|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\b/;

/** English keeps the capital of "Ethiopian restaurant". */
const NATIONAL =
  /^(?:(?!\w+(?:ician|ardian|arian)\b)[A-Z][a-z]+(?:ian|ean|ish|ese) |French|Greek|Thai|Czech|Swiss|Dutch)\b/;

function tidy(phrase: string | undefined): string | null {
  if (phrase === undefined) return null;
  const words = phrase
    .trim()
    .split(/\s+/u)
    .filter((word) => !EMPTY_WORDS.test(fold(word)));
  const subject = words.join(" ");
  if (subject.length < 3 || subject.length > 44) return null;
  return NATIONAL.test(subject) ? subject : subject.charAt(0).toLocaleLowerCase() + subject.slice(1);
}

/** The brief's own words for what it is about ("beekeeping school"), or null; `name` is never taken for it. */
export function readSubject(text: string, name: string): string | null {
  const head = text.slice(0, 1500);
  const opening = OPENING.exec(head)?.[1]?.trim();
  if (opening !== undefined && !ABOUT_SITE.test(fold(opening)) && !sharesWords(opening, name)) {
    const subject = tidy(opening);
    if (subject !== null) return subject;
  }
  const phrase = SUBJECT.exec(head)?.[1];
  return phrase === undefined || sharesWords(phrase, name) ? null : tidy(phrase);
}

/** What a person is, by the words behind their name, or null. */
export function readRole(text: string): string | null {
  const role =
    ROLE.exec(text.slice(0, 600))?.[1]
      ?.trim()
      .replace(/^(?:an?|the|une?|la|le) /iu, "") ?? null;
  return role !== null && COUNTED.test(fold(role)) ? null : role;
}

function sharesWords(phrase: string, name: string): boolean {
  const words = fold(name).split(" ");
  return fold(phrase)
    .split(/\s+/u)
    .some((word) => word.length > 2 && words.includes(word));
}
