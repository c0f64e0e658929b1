/** What operators see of everybody's published and shared projects. */
export const adminSites = {
  nav: "Published",
  pageTitle: "Published and shared",
  search: "Search what is published and shared",
  placeholder: "Address, link, or an id",
  filter: "State",
  states: { reported: "Reported", published: "Published", shared: "Shared by link", takenDown: "Taken down" },
  columns: {
    project: "Project",
    state: "State",
    reports: "Open reports",
    published: "Published",
    actions: "Actions",
  },
  seen: ({
    site,
    share,
  }: {
    site: { isPublished: boolean } | null;
    share: { isListed: boolean } | null;
  }): readonly string[] => [
    ...(site?.isPublished ? ["published"] : []),
    ...(share ? ["shared by link"] : []),
    ...(share?.isListed ? ["in the showcase"] : []),
  ],
  private: "Not shown to others",
  deleted: "Deleted",
  takenDown: {
    everywhere: (reason: string) => `Taken down: ${reason}`,
    showcase: (reason: string) => `Kept out of the showcase: ${reason}`,
  },
  empty: "Nobody has published or shared anything yet.",
  actionsOf: (name: string) => `Actions for ${name}`,
  openSite: "Open the site",
  openShare: "Open the shared page",
  reports: "Read the reports",
  copies: "Find copies",
  takeDown: "Take down",
  putBack: "Put back",
  wasPutBack: (name: string) => `${name} is where it was again.`,
  wasTakenDown: {
    everywhere: (name: string) => `${name} was taken down, and its owner was told.`,
    showcase: (name: string) => `${name} was taken out of the showcase, and its owner was told.`,
  },
  dialog: {
    title: (name: string) => `Take ${name} down`,
    from: "Where",
    froms: { everywhere: "Everywhere", showcase: "Only in the showcase" },
    means: {
      everywhere:
        "Its site, its link and its place in the showcase are closed, and nobody can fork it. Its owner keeps the project, and can't show it again.",
      showcase: "It leaves the showcase and can't come back. Its link and its site go on working.",
    },
    reason: "Reason",
    reasonHint: "Its owner gets this by mail.",
    reasonShort: "Write at least 5 characters.",
    submit: "Take it down",
    busy: "Taking it down…",
  },
  copiesDialog: {
    title: (name: string) => `Copies of ${name}`,
    text: (reason: string) =>
      `Its forks, theirs, and other projects with its home page, as far as others see them. Taken down, their owners get the same reason: ${reason}`,
    first: "Its forks, theirs, and other projects with its home page, as far as others see them.",
    empty: "There are no copies that others see.",
    error: "The copies couldn't be loaded.",
    takeDown: (name: string) => `Take ${name} down`,
    done: "Taken down",
  },
  reportsDialog: {
    title: (name: string) => `Reports of ${name}`,
    kinds: {
      phishing: "Phishing",
      malware: "Malware",
      copyright: "Copyright",
      illegal: "Illegal",
      other: "Something else",
    },
    from: (email: string) => `From ${email}`,
    anonymous: "Without an address",
    closed: "Closed",
    empty: "No reports.",
    error: "The reports couldn't be loaded.",
    close: "Close all reports",
    closing: "Closing…",
    allClosed: "All reports are closed.",
  },
} as const;
