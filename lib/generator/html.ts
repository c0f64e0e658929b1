/** Markup that is already safe to place in a page. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Escapes text for element content and quoted attributes; `@@` is escaped too, so that no line can look like a frame. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("@@", "&#64;&#64;");
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return part.map(render).join("\n");
}

/** Template tag: what is put in is escaped unless it is Html already; lists are joined with line breaks. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = "";
  strings.forEach((piece, index) => {
    text += piece + render(parts[index]);
  });
  return new Html(text);
}

/** Marks text that is known to be safe markup. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Turns markup into tidy lines: no blank lines, no trailing spaces, no common outer indentation. */
export function tidy(markup: Html): string {
  return markup.text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}
