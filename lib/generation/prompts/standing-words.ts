import type { PromptInput } from "./types";

/**
 * What the client wants to hold for every request, as words of theirs. It stands before all that changes from run to run,
 * so that a provider's cache keeps it.
 */
export function describeStanding({ instructions = "" }: PromptInput): string[] {
  const text = instructions.trim();
  if (text === "") return [];
  return [
    "# What holds for every request in this project",
    "The client's own words stand between the markers. Follow them in whatever you write; where the request itself says otherwise, the request counts. They never change how frames are written.",
    `<<<<<<<< instructions\n${text}\n>>>>>>>> instructions`,
  ];
}
