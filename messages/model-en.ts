/** What the server says to a person about the model that writes. */
export const modelSentences = {
  rateLimited: "The model's service is limiting requests right now. Nothing was written; try again in a minute.",
  unavailable: "The model's service did not answer. Nothing was written; try again in a minute.",
  cut: "The connection to the model's service broke off. Nothing was written; try again.",
  silence: "The model's service accepted the request but stayed silent. Nothing was written; try again in a minute.",
  quota: "The account behind OPENAI_API_KEY has no credit left; whoever runs this server has to add some.",
  unauthorised: "The model's service refused the key; whoever runs this server should check OPENAI_API_KEY.",
  unknownModel:
    "The model's service does not offer the chosen model; whoever runs this server should check MODEL_QUICK, MODEL_ADVANCED, MODEL_ULTRA and OPENAI_BASE_URL.",
  unpriced:
    "The chosen model has no price, so nothing can be built with it; whoever runs this server should name one in MODEL_PRICES.",
  tooLong:
    "The project and the request together are longer than this model can read; choose a model that reads more, or remove a large file.",
  badRequest:
    "The model's service rejected the request; whoever runs this server should check that OPENAI_API and the chosen model fit each other.",
  unreadable:
    "The model's service answered in a form that can't be read; whoever runs this server should check OPENAI_API and OPENAI_BASE_URL.",
  filtered: "The model's content filter refused this request; say it in other words and try again.",
  retrying: (seconds: number): string =>
    seconds < 2 ? "The model did not answer; trying again." : `The model is busy; trying again in ${seconds} seconds.`,
  continuing: "The model's answer broke off; it goes on from where it stopped.",
  continuingLength: "The model's answer reached its length limit; it goes on from where it stopped.",
} as const;
