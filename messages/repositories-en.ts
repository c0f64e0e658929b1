/** What saving to GitHub and importing from it say. */
export const repositoryMessages = {
  notSetUp: "GitHub is not set up on this server.",
  notConnected: "Connect your GitHub account first.",
  connectionOver: "GitHub doesn't accept the connection any more. Please connect your account again.",
  notRevoked: "GitHub couldn't be reached, so the connection wasn't taken back. Please try again in a moment.",
  away: "GitHub couldn't be reached, or didn't answer in time. Nothing is lost; please try again in a moment.",
  limited: "GitHub asks us to slow down. Please try again a little later; what was done is kept.",
  limitedUnconnected:
    "GitHub asks this server to slow down. Connect GitHub to go on with an allowance of your own, or try again later.",
  allowanceSpent:
    "Without a connection only so much can be read from GitHub in an hour. Connect GitHub to go on at once, or try again later.",
  oneAtATime: "Another project of yours is being imported, updated or saved at GitHub right now. Wait a moment.",
  manyAtOnce: "Many projects are being imported or saved at this moment. Please try again in a few seconds.",
  refused: "GitHub refused this. Check what your account may do there.",
  missing: "There is no such repository at GitHub, or your connection can't see it.",
  busy: "This project is being saved or updated right now. Wait a moment.",
  nothingBuilt: "There is nothing to save yet. Wait until the first build has finished.",
  taken: (name: string): string => `There is already a repository ${name} with something in it. Choose another name.`,
  savedElsewhere: (name: string): string =>
    `This project is saved as ${name}. Forget that first if you want to save it somewhere else.`,
  gone: (name: string): string =>
    `The repository ${name} is gone, or your connection can't see it. Forget it here to save the project somewhere else.`,
  notYours: (name: string): string => `Your connection may not write to ${name}.`,
  needsPrivate: "Your connection allows public repositories only. Allow private ones in the settings first.",
  notMade: "GitHub didn't make the repository. Check the name, and what you may do in this account.",
  rewritten: "The history at GitHub was rewritten. Take the changes from there first, then save again.",
  noRef: (ref: string): string => `There is no branch, tag or commit ${ref} in this repository, or nothing in it.`,
  noFolder: (path: string): string => `There is no folder ${path} in this repository.`,
  tooMany: "This repository has more files than GitHub lists at once. Choose a folder of it.",
  noPage: (folder: string | null): string =>
    folder === null
      ? "There is no index.html in it, and only websites can be imported."
      : `There is no index.html at its root, but there is one in the folder ${folder}. Import that folder.`,
  nowhere: "This project was neither imported from GitHub nor saved there.",
  leftOut: {
    link: "it is a link to another file",
    submodule: "it is another repository (a submodule)",
    lfs: "its content is kept elsewhere (Git LFS)",
    derived: "it is made anew from the theme",
  },
  importedFrom: (name: string, path: string): string =>
    path ? `Imported from ${name} on GitHub, folder ${path}` : `Imported from ${name} on GitHub`,
  repository: {
    begin: "Begin",
    beginText: "This repository is being filled.\n",
    description: (name: string): string => name.replace(/[\p{Cc}\s]+/gu, " ").trim(),
    restored: (number: number): string => `Restore version ${number}`,
    brought: "Take the changes from GitHub",
    imported: (from: string | null): string => (from ? `Import from ${from}` : "Import files"),
    edited: (number: number): string => `Edit version ${number - 1} by hand`,
    version: (number: number): string => `Version ${number}`,
    trailer: (number: number): string => `Vectort-Version: ${number}`,
    pullTitle: (from: number, to: number): string => (from === to ? `Version ${to}` : `Versions ${from} to ${to}`),
    pullBody: (branch: string): string =>
      `The branch \`${branch}\` has moved on since this project was last saved, so its new versions are here instead.\n`,
  },
} as const;
