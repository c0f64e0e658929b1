/** What the server says about submissions. */
export const submissionMessages = {
  notFound: "This submission is gone.",
  csv: { fileName: "submissions", columns: { date: "date", form: "form", page: "page" } },
} as const;
