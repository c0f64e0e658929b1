import { stackMessages } from "@/messages/stacks-en";

const ALLOWED_IMPORT = /^["']tailwindcss(?:\/(?:theme|preflight|utilities|index)(?:\.css)?)?["'](?=[\s;]|$)/;
const FORBIDDEN = new Set(["plugin", "config", "source", "reference"]);

/** A comment, a string, an at-keyword (with CSS escapes), or any other single character. */
const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|@((?:[-\w]|[^\x00-\x7f]|\\[\s\S])+)/g;

/**
 * Finds what a project's CSS may not say: rules that run code or read files on our server (`@plugin`, `@config`,
 * `@source`, `@reference`) and imports of anything but Tailwind itself. Returns a reason that names it, or null.
 * Linear; strings and comments are skipped, escapes in the keyword are read.
 */
export function findForbiddenCss(css: string): string | null {
  for (const match of css.matchAll(TOKEN)) {
    if (match[1] === undefined) continue;
    const name = unescapeCss(match[1]).toLowerCase();
    if (FORBIDDEN.has(name)) return stackMessages.ruleNotAllowed(name);
    if (name === "import" && !ALLOWED_IMPORT.test(afterKeyword(css, match.index + match[0].length))) {
      return stackMessages.foreignImport;
    }
  }
  return null;
}

function afterKeyword(css: string, from: number): string {
  return css.slice(from, from + 400).replace(/^(?:\s|\/\*[\s\S]*?\*\/)+/, "");
}

/** https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
function unescapeCss(name: string): string {
  return name.replace(/\\(?:([0-9a-fA-F]{1,6})\s?|([\s\S]))/g, (_whole, hex: string | undefined, char: string) => {
    const point = hex === undefined ? null : Number.parseInt(hex, 16);
    if (point === null) return char;
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}
