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

const VOID = /^(?:area|br|col|hr|img|input|link|meta|source|track|wbr)$/;

/** How far a line of markup opens or closes elements, and how many it closes before it opens any. */
function depthOf(line: string): { lead: number; change: number } {
  let lead = 0;
  let change = 0;
  let opened = false;
  for (const [, slash, name = "", end] of line.matchAll(/<(\/?)([a-z][\w-]*)(?:"[^"]*"|[^">])*?(\/?)>/gi)) {
    if (slash === "/") {
      change -= 1;
      if (!opened) lead += 1;
    } else if (end !== "/" && !VOID.test(name)) {
      change += 1;
      opened = true;
    }
  }
  return { lead, change };
}

/** Turns markup into tidy lines: each tag on one line, no blank lines, indented by nesting. */
export function tidy(markup: Html): string {
  const joined = markup.text.replace(/<\/?[a-z](?:"[^"]*"|[^"<>])*>/gi, (tag) =>
    tag.replace(/\s*\n\s*/g, " ").replace(/ (\/?>)$/, "$1"),
  );
  let depth = 0;
  return joined
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const { lead, change } = depthOf(line);
      const indented = "  ".repeat(Math.max(0, depth - lead)) + line;
      depth = Math.max(0, depth + change);
      return indented;
    })
    .join("\n");
}
