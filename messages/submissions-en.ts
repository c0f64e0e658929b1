/** What the server says about submissions. */
export const submissionMessages = {
  notPublished: "Publish the project first: it has no submissions before.",
  notFound: "This submission is gone.",
  csv: { fileName: "submissions", columns: { date: "date", form: "form", page: "page" } },
} as const;
