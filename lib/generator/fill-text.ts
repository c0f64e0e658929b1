/** What the braces in copy may be filled with; null where the brief doesn't say. */
export type Fill = Readonly<Record<string, string | null>>;

/** Fills {braces} from `fill`; null when the line needs something that is not known. */
export function fillText(line: string, fill: Fill): string | null {
  let missing = false;
  const filled = line.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = fill[key];
    if (value === null || value === undefined) missing = true;
    return value ?? "";
  });
  const bound = bindMarks(filled);
  return missing ? null : bound.charAt(0).toLocaleUpperCase() + bound.slice(1);
}

/** French sets a space before these marks, and a line must not begin with one. */
export function bindMarks(text: string): string {
  return text.replace(/ (?=[:;?!»](?: |$))/g, "\u00a0");
}
