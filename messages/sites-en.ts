/** What our server says to a site's visitors, in the languages that sites are written in. */
const en = {
  notFoundTitle: "This page doesn't exist",
  notFoundText: "The address may be old, or mistyped.",
  home: "Go to the home page",
};
const fr: typeof en = {
  notFoundTitle: "Cette page n'existe pas",
  notFoundText: "L'adresse est peut-être ancienne, ou mal saisie.",
  home: "Aller à la page d'accueil",
};

export const siteMessages = {
  /** The sentences of a site's own error page, in its language where we have it. */
  of: (lang: string): typeof en => (/^fr\b/i.test(lang) ? fr : en),
  nothing: { title: "There is no site here", text: "Nothing is published at this address." },
  takenDown: { title: "This site was taken down", text: "It broke the rules of the service that hosted it." },
  away: { title: "This site can't be shown right now", text: "Please try again in a moment." },
  methods: "Sites can be read, not changed.\n",
} as const;
