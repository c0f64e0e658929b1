const MAX_CHARS = 48;

/** A first name for a project: the start of its prompt's first line, cut between words. */
export function nameFromPrompt(prompt: string): string {
  const line = prompt.trim().split(/\r?\n/, 1)[0]?.replaceAll(/\s+/g, " ") ?? "";
  const characters = [...line];
  if (characters.length <= MAX_CHARS) return line || "Project";
  const cut = characters.slice(0, MAX_CHARS).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${cut.slice(0, lastSpace > MAX_CHARS / 2 ? lastSpace : undefined).trimEnd()}…`;
}
