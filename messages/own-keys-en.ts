const NOTHING = "Nothing was written, and it cost you no credits";
const FIX = "Look at it in the settings";

/** What each failure of a person's own endpoint means when a key is added; `model` is the one that was tried. */
const refused = {
  unauthorised: () => "The service refused this key. Check it, and that it may be used with this address.",
  "unknown-model": (model: string) => `The service has no model “${model}” at this address. Check both.`,
  "rate-limited": () => "The service is limiting requests of this key right now. Try again in a minute.",
  quota: () => "The account behind this key has no credit left at the service. Add some there first.",
  unavailable: () => "The service did not answer. Check the address, or try again in a minute.",
  cut: () => "The connection to the service could not be made or broke off. Check the address.",
  aborted: () => "The service did not answer in time. Try again in a minute.",
  "too-long": (model: string) =>
    `The model “${model}” refused a request of one sentence. Check that it is one for chats.`,
  "bad-request": (model: string) =>
    `The service rejected a request to “${model}”. Check that the address ends where “/chat/completions” follows, and that the model is one for chats.`,
  unreadable: (model: string) =>
    `“${model}” answered in a form that is not OpenAI’s. Check that the service is compatible.`,
  "content-filter": () => "The service’s content filter refused a request of one word. Try another model.",
  unknown: () => "The service could not be reached. Check the address.",
  "refused-address": () =>
    "This address can’t be used here: it must begin with https:// and be one of a host on the internet, not of this server or its network.",
} as const;

/** The same while a build runs on a key of one's own. */
const failed = {
  unauthorised: `The service refused your own key. ${NOTHING}. ${FIX}.`,
  "unknown-model": `The service of your own key has no such model any more. ${NOTHING}. ${FIX}.`,
  "rate-limited": `The service is limiting requests of your own key. ${NOTHING}; try again in a minute.`,
  quota: `The account behind your own key has no credit left at its service. ${NOTHING}.`,
  unavailable: `The service of your own key did not answer. ${NOTHING}; try again in a minute.`,
  cut: `The connection to the service of your own key broke off. ${NOTHING}; try again.`,
  aborted: `The service of your own key did not answer. ${NOTHING}; try again in a minute.`,
  silence: `The service of your own key accepted the request but stayed silent. ${NOTHING}; try again in a minute.`,
  "too-long": `The project and the request together are longer than the model of your own key can read. ${NOTHING}; choose a model that reads more.`,
  "bad-request": `The service of your own key rejected the request. ${NOTHING}. ${FIX}, or choose another model.`,
  unreadable: `The service of your own key answered in a form that is not OpenAI’s. ${NOTHING}. ${FIX}.`,
  "content-filter": `The content filter of your own key’s service refused this request. ${NOTHING}; say it in other words.`,
  unknown: `The service of your own key could not be reached. ${NOTHING}. ${FIX}.`,
  "refused-address": `The address of your own key leads to a host that can’t be used from here. ${NOTHING}. ${FIX}.`,
} as const;

/** Every sentence about keys of one's own. */
export const ownKeyMessages = {
  refused,
  failed,
  tooMany: (most: number): string => `You have ${most} keys already. Remove one first.`,
  notFound: "This key doesn’t exist, or it isn’t yours.",
  gone: "The key that this was to be built on is not there any more. Choose another model.",
  /** Over the composer, while a question stands. */
  goneMeanwhile: (model: string): string =>
    `The key of your own that asked this is not there any more. Your answer goes to ${model} instead, at its price here, unless you choose another model below.`,
  /** Beside what goes on with a run that broke off. */
  goesOnWith: (model: string): string =>
    `The key of your own that this was built on is not there any more. It goes on with ${model} instead.`,
  failedMeanwhile: "It is tried again on your own key, unless you choose another model here.",
  unreadable: "Your own key can’t be read on this server any more. Remove it in the settings, and add it again.",
  title: "Own keys",
  errorTitle: "Your keys couldn’t be loaded",
  loading: "Loading your keys",
  intro:
    "Build on a key of your own for any OpenAI-compatible service. Such builds cost no credits here; the service charges you itself.",
  count: (keys: number): string => (keys === 0 ? "No key yet" : keys === 1 ? "One key" : `${keys} keys`),
  add: "Add a key",
  addTitle: "Add a key of your own",
  addText:
    "It is tried with a short request before it is kept, encrypted. It is never shown again, and only your own builds use it.",
  label: "Name",
  labelHint: "What you find it by in the composer.",
  baseUrl: "Address",
  baseUrlHint: "With the version, such as https://api.example.com/v1",
  key: "Key",
  models: "Models",
  modelsHint: (most: number): string => `As the service writes them, with commas between them; up to ${most}.`,
  submit: "Try and keep",
  trying: "Trying it…",
  added: (label: string): string => `${label} is ready. Choose it in the composer.`,
  ending: (lastFour: string): string => (lastFour ? `ends with ${lastFour}` : "kept"),
  remove: "Remove",
  removeOf: (label: string): string => `Remove ${label}`,
  removeTitle: (label: string): string => `Remove ${label}?`,
  removeText:
    "No build begins on it any more; one that is going may finish. To make sure that nobody can use the key, revoke it at the service too.",
  removing: "Removing…",
  removed: (label: string): string => `${label} is removed.`,
};
