/** Sentences about publishing with which the API refuses. */
export const publishingMessages = {
  verifyFirst: "Please verify your e-mail address before you publish.",
  nothingBuilt: "There is nothing to publish yet. Wait until the first build has finished.",
  noHomePage: "This version has no page called index.html, so there is nothing to show at its address.",
  notPublished: "This project has no site yet. Publish it first.",
  noSuchProject: "There is no such project.",
  noSuchShare: "Nothing is shared by this link any more.",
  alreadyTakenDown: "This is taken down already.",
  domains: {
    notOne: "This is not a domain. Write it like www.example.com.",
    ours: "This name belongs to the service itself. Add a domain of your own.",
    field: "can't be used",
    tooMany: (most: number): string => `A site can have ${most} domains. Please remove one first.`,
    notFound: "This site has no such domain.",
    gone: "For three days its records were missing or led elsewhere.",
    claimed: "Somebody else proved that the name is theirs.",
    notSetUp: "Domains of your own are not set up on this server: it has no public domain for sites.",
  },
  slug: {
    short: "The address needs at least 3 letters or digits.",
    long: "The address may have at most 50 characters.",
    letters: "The address may have letters from a to z, digits and hyphens.",
    alphabet: "The address may only have letters of the Latin alphabet, because others look like them.",
    encoded: "An address can't have two hyphens in its third and fourth place.",
    reserved: "This address is reserved. Please choose another one.",
    taken: "This address is taken. Please choose another one.",
    tooMany: (most: number): string =>
      `A site keeps ${most} former addresses, which lead here, and this one has them. Please go back to one of those.`,
    field: "can't be used",
    busy: "No free address was found for this name. Please choose one.",
  },
} as const;
