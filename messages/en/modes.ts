/** Modes of a request, and questions of the agent. */
export const modes = {
  question: {
    label: "Question",
    own: "Your answer",
    ownPlaceholder: "Or answer in your own words",
    send: "Answer",
    justBuild: "Just build it",
    justBuildHint: "No more questions: what is open is decided for you, and can be changed afterwards.",
  },
  label: (name: string) => `Mode: ${name}`,
  labelUnderUltra: (name: string) => `Mode: Ultra; without it ${name}`,
  names: { quick: "Quick", advanced: "Advanced", ultra: "Ultra", discuss: "Discuss" },
  hints: {
    quick: "Builds or changes in one pass",
    advanced: "Plans first; you change and approve the plan, then it builds",
    discuss: "Answers about the project, changes nothing",
  },
  ultra: {
    name: "Ultra",
    hint: "Ultra: Advanced with the strongest model, three style directions to choose from, and repair of what its checks find",
  },
  waiting: "Waiting for you",
  composer: {
    asking: { label: "Ask for a change", placeholder: "Ask for a change", send: "Send" },
    answering: { label: "Answer the question", placeholder: "Answer the question above", send: "Answer" },
    planning: {
      label: "Say what the plan should change",
      placeholder: "Say what the plan should change, or change it above",
      send: "Send the plan back",
    },
    discussing: {
      label: "Ask about the project",
      placeholder: "Ask about the project; nothing is changed",
      send: "Ask",
    },
  },
} as const;
