/** The composer and what stands around it. */
export const prompt = {
  label: "Describe what you want to build",
  placeholderPrefix: "Build me ",
  placeholderExamples: [
    "a site for a sourdough bakery in Lyon",
    "a portfolio for an architect",
    "a store for hand-printed linen",
    "a blog about night trains",
    "a programme for a one-day conference",
  ],
  build: "Start building",
  starting: "Starting your build…",
  enterHint: "Enter to build, Shift + Enter for a new line",
  type: {
    label: "Type",
    website: "Website",
    blog: "Blog",
    store: "Store",
    more: "More",
    moreLabel: "More types",
  },
  ideas: {
    label: "Ideas to start from",
    refresh: "Show other ideas",
  },
  left: (count: number) => `${count.toLocaleString("en")} characters left`,
  tooLong: (over: number, limit: number) =>
    `This is ${over.toLocaleString("en")} ${over === 1 ? "character" : "characters"} over the limit of ${limit.toLocaleString("en")}. Shorten it to go on.`,
  empty: "Write a sentence about what you want first.",
} as const;
