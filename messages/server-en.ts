/** Sentences that the server says to a person. */
export const serverMessages = {
  runs: {
    alreadyActive: "A build of this project is already going. Wait for it, or stop it first.",
    tooManyAtOnce: (count: number): string =>
      `${count === 1 ? "One build" : `${count} builds`} of yours ${count === 1 ? "is" : "are"} going already. Wait for one to end, or stop one.`,
    alreadyContinued: "This build has been continued already.",
    selectionGone: "The page has changed since you chose this part of it. Choose it again.",
    notResumable: "Only a paused or interrupted build can go on.",
    notWaiting: "This build did not end with a question or a plan.",
    questionPassed:
      "This question or plan was answered already, or something else was asked for since. Send it as a new request.",
    noPlan: "This build showed no plan.",
    /** What a person says who agrees to a plan. */
    planApproved: "Build it as planned.",
    planChanged: "Build it by the plan as I changed it.",
    planHeldBack: "There was another plan, where one was to be built; it is built without it.",
    notAnOption: "This is none of the answers that were offered. Choose one of them, or answer in words of your own.",
    /** What a person says who wants to be asked nothing more. */
    justBuild: "Just build it.",
    questionHeldBack:
      "There was another question; it is built without an answer, as you can still change it afterwards.",
    notFound: "This build doesn't exist, or it isn't yours.",
    interrupted: (openFiles: readonly string[]): string =>
      openFiles.length === 0
        ? "The server stopped while this was being built. Everything finished before that is kept."
        : `The server stopped while ${list(openFiles)} was being written. Every finished file is kept.`,
    stopped: (openFiles: readonly string[]): string =>
      openFiles.length === 0
        ? "You stopped this build."
        : `You stopped this build. ${list(openFiles)} was not finished.`,
    cut: (openFiles: readonly string[]): string =>
      openFiles.length === 0
        ? "The model stopped before it was done. Every finished file is kept."
        : `The model stopped while ${list(openFiles)} was being written. Every finished file is kept.`,
    tooLong: "The model wrote more than one build may hold. Every finished file is kept.",
    capReached: (reserved: string, openFiles: readonly string[]): string =>
      openFiles.length === 0
        ? `This build used the ${reserved} credits reserved for it. What is finished is kept, and it can go on.`
        : `This build used the ${reserved} credits reserved for it while ${list(openFiles)} was being written. What is finished is kept, and it can go on.`,
    capTooLow: (least: string): string =>
      `A build of this kind may cost at least ${least} credits; allow it that much.`,
    capTooHigh: (most: string): string => `A build of this kind may cost at most ${most} credits; allow it less.`,
    modelNotOffered: "This model is not offered here.",
    tooManyFailures:
      "Builds that failed, or went on past their cap, have used up what may cost you nothing in a day. New ones have to wait a while.",
    filtered: "The model's provider refused to write this. Try to say it in other words.",
    tryingEditsAgain: (paths: readonly string[]): string =>
      `A change to ${list(paths)} did not fit the text that is there. The model sees the file as it is now and tries again.`,
    askingForWholeFiles: (paths: readonly string[]): string =>
      `The second try for ${list(paths)} did not work either, so the model is asked to write the whole file.`,
    editsNotMade: (paths: readonly string[]): string =>
      `Not everything could be changed in ${list(paths)}, after every try; the reasons are above. Say it in other words, or change it by hand.`,
    leftUndone: (paths: readonly string[]): string => `(Not made: changes of ${list(paths)}.)`,
    secondTryFailed: "The model could not be asked again.",
    nothingWritten: "The model answered without writing anything. Try again, or say it in other words.",
    nothingApplied:
      "None of the changes that the model wrote could be made, so this build cost you nothing. Try again, or say it in other words.",
    failed: "Something went wrong on our side while building. Please try again.",
  },
  frames: {
    unsafeCss: (reason: string): string => `This stylesheet was left out: ${reason}.`,
    missingFile: "There is no such file in this project.",
    tooMuchProse: "The model wrote more text than can be shown here; the rest is left out.",
    tooManyThemes: "The model changed the theme too often in one build; this change is left out.",
    nothingChanges: "Discuss changes nothing, so this is left out. Ask for it as a change.",
    unreadablePlan: "This plan names no pages, so it can't be shown.",
    latePlan: "A plan comes before the first file; this one is left out.",
    oneQuestion: "Only one question can be asked at a time; this one is left out.",
    noChange: "The edit leaves the file as it was.",
    notWrittenAgain: "The model was asked for this edit again and did not write it.",
    tooManyErrors: "The model made more mistakes than can be listed here; the rest is left out.",
    tooMuch: "The project would be larger than 10 MB or 400 files.",
  },
};

function list(items: readonly string[]): string {
  return items.length <= 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
