/** What the server says about style directions. */
export const directionMessages = {
  question: "Which direction shall it take?",
  ours: "The model's style directions could not be shown, so these three are ours.",
  kept: (name: string): string =>
    `The look stays as you chose it: ${name}. What the model wrote of another one is left out.`,
};
