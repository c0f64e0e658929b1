/** The public page of prices. */
export const pricing = {
  pageTitle: "Pricing",
  description: "What a build costs on Vectort.io, what a credit is, and how packages are bought and given back.",
  title: "Pay for what a build takes",
  intro: (price: string) => `A credit is ${price}. Credits never expire, and there is no subscription.`,
  free: {
    title: "To start with",
    price: "$0",
    credits: (credits: string) => `${credits} credits with your account`,
    action: "Get started",
    signedIn: "Open your projects",
  },
  buy: "Buy",
  buyLabel: (credits: string) => `Buy ${credits}`,
  notAvailable: "Packages can't be bought on this server at the moment.",
  costs: {
    title: "What a build costs",
    intro:
      "You see an estimate while you type, a meter while it is built, and the exact cost with its reasons afterwards.",
    builtin: "The built-in generator, which writes without a model, is free.",
    onlyBuiltin: "This server builds with the built-in generator, so builds are free here.",
    columns: { mode: "Mode", first: "First build, from", followUp: "A change, from", cap: "Pauses at" },
    modes: { quick: "Quick", advanced: "Advanced", ultra: "Ultra", discuss: "Discuss" },
    hints: {
      quick: "One pass, from the prompt to the files",
      advanced: "Options, and a plan that you approve first",
      ultra: "The most effort, and failed checks repaired by itself",
      discuss: "Answers about the project, changes nothing",
    },
    unit: "In credits. You can lower the point at which a build pauses; going on from there is one click.",
  },
  formula: {
    title: "How the cost comes about",
    text: (margin: string, price: string) =>
      `The provider's price for the tokens of your build, times ${margin}, in credits of ${price}. Under the minimum of the mode, the minimum counts. Never more than what was reserved.`,
    columns: { model: "Model", input: "Input", cached: "Cached input", output: "Output" },
    perMillion: "In US dollars for a million tokens, before our margin.",
    source: (asOf: string) => `Provider's price of ${asOf}`,
  },
  rules: {
    title: "What you can rely on",
    items: (refundDays: number) => [
      { title: "Failed builds cost nothing", text: "All that was reserved for them comes back at once." },
      { title: "A stopped build pays for what was written", text: "No minimum applies to it." },
      { title: "Nothing past the cap", text: "What a build writes past the point where it pauses is ours to pay." },
      {
        title: `${refundDays} days to change your mind`,
        text: "A package none of which has been used goes back at one click, for the full price.",
      },
      {
        title: "Repairs cost nothing",
        text: "What our checks find wrong with a build is repaired for free: at a click, up to twice.",
      },
      {
        title: "What you do by hand costs nothing",
        text: "Text, links, colours and code that you change yourself, restored versions, downloads.",
      },
      {
        title: "A question shares the minimum",
        text: "A build that asks you first and the one that follows your answer pay one minimum together.",
      },
      {
        title: "Your own key, no credits",
        text: "Builds on your own key for an OpenAI-compatible service cost nothing here; the service charges you itself.",
      },
    ],
  },
} as const;
