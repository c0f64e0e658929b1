/** Sentences with which the API refuses; each can be acted on. */
export const apiMessages = {
  nothingHere: "There is nothing here.",
  notFitting: "The request does not fit.",
  signInFirst: "Please sign in first.",
  foreignOrigin: "This request came from another site, so it was not carried out.",
  tooLarge: (kilobytes: number): string => `The request is larger than ${kilobytes} KB.`,
  notUtf8: "The request's body is not text in UTF-8.",
  cutBody: "The request's body did not arrive whole.",
  notJson: "The request's body is not valid JSON.",
  tooManyTries: (seconds: number): string => `Too many tries. Please wait ${wait(seconds)} and try again.`,
  tooManyAtOnce: "Too many of these are open at once. Please close some and try again.",
  databaseAway: "The database can't be reached right now. Please try again in a moment.",
  wentWrong: "Something went wrong on our side. Please try again.",
  accounts: {
    gone: "This account no longer exists. Please sign in again.",
    emailTaken: "There is already an account with this e-mail address. Please sign in instead.",
    emailTakenField: "has an account already",
    guessable: "This password is too easy to guess. Please choose another one.",
    guessableField: "is too easy to guess",
    badSignIn: "This sign-in request is not valid. Please start again.",
    providerNotSetUp: (name: string): string => `Sign-in with ${name} is not set up on this server.`,
    providerNotLinked: (name: string): string => `${name} is not connected to this account.`,
    lastWayIn: (name: string): string =>
      `${name} is the only way into this account. Please set a password or connect another provider first.`,
  },
  projects: {
    notFound: "This project doesn't exist, or it isn't yours.",
    notRestorable: "This project was deleted more than 30 days ago and is gone.",
    nothingBuilt: "There is nothing to download yet. Wait until the first build has finished.",
    versionNotFound: "This version doesn't exist, or it isn't yours.",
    fileNotFound: "There is no such file in this version.",
    instructionsChanged: "The instructions were changed elsewhere meanwhile. Read them again before you save.",
    nothingToFork: "There is nothing to fork yet. Wait until the first build has finished.",
    forkName: (name: string): string => `${[...name].slice(0, 73).join("")} (fork)`,
    forkedFrom: (name: string, version: number): string => `Forked from ${name}, version ${version}`,
    forkedFromGone: "Forked from a project that was deleted",
    verifyToShare: "Please verify your e-mail address before you share a project.",
    verifyOrPrivate:
      "Please verify your e-mail address before you share a project. Choose Private, and the build can start now.",
    takenDown: (reason: string): string => `This was taken down and can't be shown to others: ${reason}`,
    notInShowcase: (reason: string): string => `This project was taken out of the showcase: ${reason}`,
    movedOn: (number: number): string =>
      `Version ${number} was made meanwhile, in another tab or by a build, so nothing was changed.`,
    derivedCss:
      "assets/site.css is made from assets/theme.css and the classes in the pages. Change those, or add a stylesheet of your own.",
    fileProblem: (path: string, reason: string): string => `${path}: ${reason}.`,
    missingFile: "there is no such file",
    activeRun: "A build of this project is going. Wait for it, or stop it first.",
  },
} as const;

function wait(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7_200 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3_600)} hours`;
}
