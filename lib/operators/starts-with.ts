/** A filter for what begins with `text`, taken literally. */
export function startsWith(text: string): { $regex: string } {
  return { $regex: `^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}` };
}

/** True for a text that is an id of ours. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
