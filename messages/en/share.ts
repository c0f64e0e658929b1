/** Sharing a project, the page behind its link, the showcase, and forks. */
export const share = {
  button: "Share",
  title: "Share this project",
  loading: "Loading how it is shared",
  link: {
    label: "Anyone with the link",
    on: "Anyone with this link sees the current version and can fork it: its files, with a summary of what was done. Your prompts and other versions stay yours.",
    off: "Only you can see this project.",
    copy: "Copy the link",
    open: "Open the shared page",
  },
  listing: {
    label: "Show it in the showcase",
    on: "Everybody finds it in the showcase.",
    off: "It is in no list.",
  },
  free: "Sharing costs no credits. Turning it off ends the link at once; turning it on again makes a new one.",
  forks: (count: number) => (count === 1 ? "It was forked once." : `It was forked ${count} times.`),
  fork: "Fork",
  forking: "Forking…",
  forkLabel: (name: string) => `Fork ${name}`,
  forkVersion: (number: number) => `Fork version ${number}`,
  forked: (name: string) => `${name} is yours to change.`,
  page: {
    builtWith: "Built with Vectort.io. Fork it to make it your own.",
    frame: (name: string) => `${name}, as it was built`,
  },
  showcase: {
    title: "Showcase",
    description:
      "Websites that people built with Vectort.io and chose to show. Look at them, and fork one to begin with.",
    emptyTitle: "Nothing is shown here yet",
    emptyText: "Open a project of yours, press Share, and show it in the showcase: it appears here.",
    look: (name: string) => `Look at ${name}`,
    newer: "Newer",
    older: "Older",
    pages: "Pages of the showcase",
  },
} as const;
