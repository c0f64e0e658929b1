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
  estimate: {
    about: "About",
    unit: "credits",
    range: (min: string, max: string) => (min === max ? min : `${min}–${max}`),
    free: "Free with the built-in generator",
    typeFirst: "Type for an estimate",
  },
  cap: {
    title: "Cap of a build",
    upTo: (credits: string) => `Up to ${credits}`,
    text: "A build pauses when it has cost this much. What is done is kept, and one click goes on.",
    field: "Cap in credits",
    range: (least: string, most: string) => `From ${least} to ${most}.`,
    below: "This is under the upper end of the estimate, so the build may pause before it is done.",
    notANumber: "Write an amount such as 1.50.",
    outside: (least: string, most: string) => `Choose an amount from ${least} to ${most}.`,
    save: "Set the cap",
    useDefault: (credits: string) => `Back to ${credits}`,
  },
  visibility: {
    private: { name: "Private", label: "Private: only you will see this project. Click to share it by a link." },
    public: {
      name: "Public",
      label: "Public: anyone with its link will see this project and can fork it. Click to keep it to yourself.",
    },
    verify: "Verify the address",
  },
  empty: "Write a sentence about what you want first.",
} as const;
