/** What is said while an Ultra build is looked at by who made it. */
export const reviewMessages = {
  looking: "Looking at its own pages, at 1280 and 375 px…",
  noChecker: "There is no browser here to look at the pages with, so this build was not looked at.",
  checkerFailed:
    "The browser could not show the pages in time, so this build was not looked at. It stays as it was written.",
  notSeen: "This model can’t read pictures, so it has not looked at its pages. The build stays as it was written.",
  failed: "The model could not be asked to look at its pages. The build stays as it was written.",
  brokeOff: "Looking at the pages broke off. Everything finished until then is kept.",
  usedUp: "What was reserved for this build is used up, so it was not looked at.",
  reachedCap:
    "What was reserved for this build ran out while its pages were looked at. Everything finished until then is kept.",
  pageKept: "A page that it wanted to take away or rename after looking was kept.",
  changed: (paths: readonly string[]): string => `Changed after looking: ${paths.join(", ")}.`,
  unchanged: "Looked at its pages, and left them as they are.",
  notMade: (paths: readonly string[]): string =>
    `Not everything that it wanted to change after looking could be changed in ${paths.join(", ")}; the reasons are above.`,
};
