/** What holds for every request in a project. */
export const instructions = {
  button: "Project instructions",
  title: "Project instructions",
  text: "They hold for every request in this project, from the next build on. A copy of the project takes them along, whoever makes it; nobody else sees them.",
  builtin:
    "A model reads all of it. The built-in generator reads languages, colours, light or dark, fonts, corners, sections to have or to leave out, and words to avoid, wherever it writes something new; it says what it could not follow.",
  label: "Instructions",
  placeholder: "Write in French and say “vous”. Never use the word “cheap”. Always dark, with #0f766e.",
  left: (count: number, most: number): string =>
    count >= 0
      ? `${count.toLocaleString("en")} of ${most.toLocaleString("en")} characters left`
      : `${(-count).toLocaleString("en")} ${count === -1 ? "character" : "characters"} over the limit of ${most.toLocaleString("en")}`,
  save: "Save",
  saving: "Saving…",
  cancel: "Cancel",
  saved: "The instructions are saved. They hold from the next build on.",
  loading: "Loading the instructions",
  conflict: "These instructions were changed elsewhere while you wrote. This is what they say now:",
  nothing: "(nothing)",
  takeTheirs: "Take these",
  keepMine: "Save mine instead",
} as const;
