/** What our server says to people who send a form of a published site, in the languages that sites are written in. */
const en = {
  thanksTitle: "Thank you",
  thanksText: "Your message has arrived.",
  back: "Back to the site",
  missing: (labels: string) => `Please fill in: ${labels}.`,
  badEmail: (label: string) => `Please check the e-mail address in “${label}”.`,
  tooLong: (label: string, chars: number) => `“${label}” can have at most ${chars.toLocaleString("en")} characters.`,
  tooMuch: "This is too much to send at once. Please shorten it; nothing was lost.",
  noFiles: "Files can't be sent with this form. Please leave them out; nothing else was lost.",
  full: "The owner of this site has no room for more at the moment. Nothing was lost: please tell them another way.",
  notSent: "This wasn't sent",
  tooLarge: "It is too much to send at once, and nothing was stored. Below is what you typed, as far as we read it.",
  muchTooLarge: "It is far too much to send at once, and nothing was read. Please go back and shorten it.",
  goneTitle: "This form isn't there any more",
  goneText: "The site has changed, and nothing was stored. Please look for the form on its pages.",
  flood: (minutes: number) =>
    `Too much was sent from here. Please wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, go back, and send it again.`,
  typed: "What you typed, to copy",
  limited: (minutes: number) =>
    `Too much was sent from here. Nothing was lost: please send it again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  away: "This couldn't be stored right now. Nothing was lost: please send it again in a moment.",
};
const fr: typeof en = {
  thanksTitle: "Merci",
  thanksText: "Votre message est bien arrivé.",
  back: "Revenir au site",
  missing: (labels) => `Merci de remplir : ${labels}.`,
  badEmail: (label) => `Merci de vérifier l'adresse e-mail dans « ${label} ».`,
  tooLong: (label, chars) => `« ${label} » peut avoir au plus ${chars.toLocaleString("fr")} caractères.`,
  tooMuch: "C'est trop pour un seul envoi. Merci de raccourcir ; rien n'est perdu.",
  noFiles: "Ce formulaire ne peut pas envoyer de fichiers. Merci de les retirer ; rien d'autre n'est perdu.",
  full: "Le propriétaire de ce site n'a plus de place pour le moment. Rien n'est perdu : merci de le joindre autrement.",
  notSent: "Rien n'a été envoyé",
  tooLarge:
    "C'est trop pour un seul envoi, et rien n'a été enregistré. Voici ce que vous avez écrit, aussi loin que nous l'avons lu.",
  muchTooLarge: "C'est bien trop pour un seul envoi, et rien n'a été lu. Merci de revenir en arrière et de raccourcir.",
  goneTitle: "Ce formulaire n'existe plus",
  goneText: "Le site a changé, et rien n'a été enregistré. Merci de chercher le formulaire sur ses pages.",
  flood: (minutes) =>
    `Trop d'envois depuis ici. Merci d'attendre ${minutes} ${minutes === 1 ? "minute" : "minutes"}, de revenir en arrière et de renvoyer.`,
  typed: "Ce que vous avez écrit, à copier",
  limited: (minutes) =>
    `Trop d'envois depuis ici. Rien n'est perdu : merci de renvoyer dans ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  away: "L'enregistrement n'est pas possible en ce moment. Rien n'est perdu : merci de renvoyer dans un instant.",
};

export type FormSays = typeof en;

export const formMessages = {
  /** The sentences for a page in `lang`. */
  of: (lang: string): FormSays => (/^fr\b/i.test(lang) ? fr : en),
  foreign: "This form was sent from another site.\n",
  notAForm: "This is not what a form sends.\n",
  methods: "Forms are sent by POST.\n",
} as const;
