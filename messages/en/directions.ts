/** Style directions to choose from. */
export const directions = {
  label: "Style directions",
  text: "Three first screens, drawn live. Choose one and the site is built in its look, or say it in your own words.",
  choose: (name: string) => `Build it in this look: ${name}`,
  shown: (names: readonly string[]) => `Shown: ${names.join(", ")}`,
  unreachable: "The miniatures can't be loaded right now. You can choose by name all the same.",
  retry: "Try again",
} as const;
