const mebibytes = (bytes: number): number => Math.round(bytes / 1024 ** 2);

/** What came through the forms of a site: its page, and the ways there. */
export const submissions = {
  title: "Form submissions",
  intro: "What visitors sent through the forms of the published site. You get it by mail, too.",
  link: "Form submissions",
  newOnes: (count: number) => (count === 1 ? "1 new submission" : `${count} new submissions`),
  back: "Back to the project",
  reload: "Reload submissions",
  csv: "Download CSV",
  loading: "Loading submissions",
  list: "Submissions",
  unread: "New",
  emptyTitle: "Nothing was sent yet",
  emptyText: "Publish the project: what visitors send through its forms is stored here and mailed to you.",
  errorTitle: "The submissions couldn't be loaded",
  from: (form: string, page: string) => `${form} · ${page}`,
  noWords: "No text",
  notFilled: "–",
  markUnread: "Mark as new",
  delete: "Delete",
  deleteAsk: "Delete this submission for good?",
  deleteYes: "Yes, delete it",
  deleteNo: "Keep it",
  deleted: "The submission was deleted.",
  deleteAll: "Delete all",
  deleteAllAsk: (count: number) =>
    count === 1
      ? "Delete the one submission for good, whether you read it or not?"
      : `Delete all ${count.toLocaleString("en")} submissions for good, whether you read them or not?`,
  deleteAllYes: "Yes, delete all",
  deleteAllNo: "Keep them",
  deletedAll: "All submissions were deleted.",
  keptFor: (days: number | null) =>
    days === null ? "Submissions are kept until you delete them." : `Submissions are deleted after ${days} days.`,
  keepChange: "Change",
  keepTitle: "Keep submissions",
  keepLabel: "Keep them for",
  keepNote: "What is older is deleted for good: what is there now within a minute, what comes later by itself.",
  keepAlways: "As long as I don't delete them",
  keepDays: (days: number) => `${days} days`,
  keepSave: "Save",
  keepSaved: "Saved.",
  room: (count: number, maxCount: number, bytes: number, maxBytes: number) =>
    `${count.toLocaleString("en")} of ${maxCount.toLocaleString("en")} submissions, ${mebibytes(bytes)} of ${mebibytes(maxBytes)} MiB.`,
  roomNear: "The room for submissions is nearly full. Download them as CSV and delete what you no longer need.",
  roomFull:
    "The room for submissions is full: visitors are told that nothing more can be stored. Download them as CSV and delete what you no longer need.",
} as const;
