/** Questions of the agent and their answers. */
export const modes = {
  question: {
    label: "Question",
    own: "Your answer",
    ownPlaceholder: "Or answer in your own words",
    send: "Answer",
    justBuild: "Just build it",
    justBuildHint: "No more questions: what is open is decided for you, and can be changed afterwards.",
  },
  composer: {
    answerLabel: "Answer the question",
    answerPlaceholder: "Answer the question above",
    answer: "Answer",
  },
} as const;
