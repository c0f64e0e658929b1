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
  report: {
    title: "Report this site",
    about: (origin: string): string =>
      `Tell the people who host ${origin} what is wrong with it. Its owner doesn't see who you are.`,
    kind: "What is it?",
    kinds: {
      phishing: "It pretends to be somebody else, or asks for passwords or money",
      malware: "It harms the visitor's device",
      copyright: "It uses work that isn't its owner's",
      illegal: "It breaks the law in another way",
      other: "Something else",
    },
    text: "What did you see, and on which page?",
    email: "Your e-mail address, if we may ask you (you can leave it out)",
    send: "Send the report",
    notFitting: "Please describe it in 10 to 4,000 characters, and check the e-mail address.",
    thanks: "Thank you",
    thanksText: "Your report was stored, and somebody will look at it.",
    foreign: "This form was sent from another site.\n",
    tooLong: "This report is too long.\n",
  },
} as const;
