const andList = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);

/** Every sentence of the server about brand kits. */
export const brandMessages = {
  none: "You have no brand kit yet. Make one in the settings.",
  noLogo: "Your brand kit has no logo.",
  changed: "The brand kit was changed elsewhere meanwhile. Read it again before you save.",
  options: { palette: "the palette", type: "the type pairing", ground: "light and dark" },
  overruled: (options: readonly string[]): string =>
    `Your brand kit’s colours and fonts count, so of the options ${andList(options)} ${options.length === 1 ? "is" : "are"} not used.`,
  adjusted: {
    page: (from: string, to: string): string =>
      `Text would be hard to read on your brand’s background ${from}, so pages use ${to}.`,
    accent: (from: string, to: string): string =>
      `Your brand’s colour ${from} needs a little more contrast as a surface, so buttons use ${to}.`,
    ink: (from: string, to: string): string =>
      `Words in your brand’s colour ${from} need a little more contrast on the darker parts of a page, so links use ${to}.`,
  },
} as const;
