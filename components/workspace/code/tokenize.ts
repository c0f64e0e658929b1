/** How a piece of code is coloured. */
export type TokenKind = "plain" | "comment" | "string" | "keyword" | "tag" | "attribute" | "number" | "property";
export type Token = { kind: TokenKind; text: string };
export type Language = "html" | "css" | "js" | "text";
/** What a line starts inside of. */
export type LineState =
  | ""
  | "html-comment"
  | "html-tag"
  | "script"
  | "style"
  | "css-comment"
  | "js-comment"
  | "js-template"
  | "script-comment"
  | "script-template"
  | "style-comment";

const LONGEST_LINE = 4000;
const KEYWORDS =
  "await|async|break|case|catch|class|const|continue|default|delete|do|else|export|extends|false|finally|for|from|function|if|import|in|instanceof|let|new|null|of|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|yield";

/** The language of a file by its ending. */
export function languageOf(path: string): Language {
  if (/\.(html?|svg|xml)$/i.test(path)) return "html";
  if (/\.css$/i.test(path)) return "css";
  return /\.(m?js|ts|json)$/i.test(path) ? "js" : "text";
}

/**
 * Colours one line that starts in `state` and says in which state the next begins. A light scanner, not a parser: the
 * texts of the tokens always add up to the line. Very long lines stay plain.
 */
export function tokenizeLine(
  line: string,
  state: LineState,
  language: Language,
): { tokens: Token[]; state: LineState } {
  if (language === "text" || line.length > LONGEST_LINE) return { tokens: [{ kind: "plain", text: line }], state };
  const scanner: Scanner = { line, at: 0, state, tokens: [] };
  while (scanner.at < line.length) step(scanner, language);
  return { tokens: scanner.tokens, state: scanner.state };
}

type Scanner = { line: string; at: number; state: LineState; tokens: Token[] };

function step(s: Scanner, language: Language): void {
  if (s.state.endsWith("-comment")) return endComment(s);
  if (s.state.endsWith("-template")) return endTemplate(s);
  if (language === "css") return cssStep(s, "css");
  if (language === "js") return jsStep(s, "js");
  if (s.state === "script") return embedded(s, "</script", () => jsStep(s, "script"));
  if (s.state === "style") return embedded(s, "</style", () => cssStep(s, "style"));
  return htmlStep(s);
}

function embedded(s: Scanner, end: string, inner: () => void): void {
  if (s.line.startsWith(end, s.at)) s.state = "";
  else inner();
}

const HTML: readonly [RegExp, TokenKind][] = [
  [/[^<]+/y, "plain"],
  [/<[!?][^>]*>?/y, "comment"],
  [/<\/?[a-zA-Z][\w:-]*/y, "tag"],
  [/</y, "plain"],
];
const TAG: readonly [RegExp, TokenKind][] = [
  [/\s+/y, "plain"],
  [/"[^"]*"?|'[^']*'?/y, "string"],
  [/\/?>/y, "tag"],
  [/[^\s=>"'/]+/y, "attribute"],
  [/[=/]/y, "plain"],
];

function htmlStep(s: Scanner): void {
  if (s.state === "html-tag") {
    const text = take(s, TAG);
    if (text.endsWith(">")) s.state = afterTag(s);
    return;
  }
  if (s.line.startsWith("<!--", s.at)) {
    s.state = "html-comment";
    return endComment(s);
  }
  const text = take(s, HTML);
  if (/^<\/?[a-zA-Z]/.test(text)) s.state = "html-tag";
}

/** After `>`: inside a script or style when that is the element that was just opened. */
function afterTag(s: Scanner): LineState {
  const opened = s.tokens.findLast((token) => token.kind === "tag" && token.text.startsWith("<"))?.text.toLowerCase();
  if (opened === "<script") return "script";
  return opened === "<style" ? "style" : "";
}

const CSS: readonly [RegExp, TokenKind][] = [
  [/\s+/y, "plain"],
  [/"[^"]*"?|'[^']*'?/y, "string"],
  [/@[\w-]+/y, "keyword"],
  [/#[0-9a-fA-F]{3,8}\b|-?\d[\d.]*(?:[a-z%]+)?/y, "number"],
  [/--?[\w-]+(?=\s*:)|[a-zA-Z-]+(?=\s*:\s)/y, "property"],
  [/[\w-]+/y, "plain"],
  [/[^\s\w]/y, "plain"],
];

function cssStep(s: Scanner, prefix: "css" | "style"): void {
  if (s.line.startsWith("/*", s.at)) {
    s.state = `${prefix}-comment`;
    return endComment(s);
  }
  take(s, CSS);
}

const JS: readonly [RegExp, TokenKind][] = [
  [/\s+/y, "plain"],
  [/\/\/.*/y, "comment"],
  [/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/y, "string"],
  [new RegExp(`\\b(?:${KEYWORDS})\\b`, "y"), "keyword"],
  [/\d[\w.]*/y, "number"],
  [/[\w$]+(?=\s*\()/y, "property"],
  [/[\w$]+/y, "plain"],
  [/[^\s\w$]/y, "plain"],
];

function jsStep(s: Scanner, prefix: "js" | "script"): void {
  if (s.line.startsWith("/*", s.at)) {
    s.state = `${prefix}-comment`;
    return endComment(s);
  }
  if (s.line[s.at] === "`") {
    s.state = `${prefix}-template`;
    push(s, "string", "`");
    return;
  }
  take(s, JS);
}

function endComment(s: Scanner): void {
  const mark = s.state === "html-comment" ? "-->" : "*/";
  const end = s.line.indexOf(mark, s.at);
  if (end < 0) return push(s, "comment", s.line.slice(s.at));
  push(s, "comment", s.line.slice(s.at, end + mark.length));
  s.state = outside(s.state);
}

function endTemplate(s: Scanner): void {
  const match = /(?:[^`\\]|\\.)*/y;
  match.lastIndex = s.at;
  const text = match.exec(s.line)?.[0] ?? "";
  const isClosed = s.line[s.at + text.length] === "`";
  push(s, "string", isClosed ? `${text}\`` : text || s.line.slice(s.at));
  if (isClosed) s.state = outside(s.state);
}

function outside(state: LineState): LineState {
  if (state.startsWith("script")) return "script";
  return state.startsWith("style") ? "style" : "";
}

/** Takes the first rule that matches here; one character as plain text when none does. */
function take(s: Scanner, rules: readonly [RegExp, TokenKind][]): string {
  for (const [rule, kind] of rules) {
    rule.lastIndex = s.at;
    const text = rule.exec(s.line)?.[0];
    if (!text) continue;
    push(s, kind, text);
    return text;
  }
  const text = s.line.charAt(s.at);
  push(s, "plain", text);
  return text;
}

function push(s: Scanner, kind: TokenKind, text: string): void {
  s.at += text.length;
  const last = s.tokens.at(-1);
  // Joining keeps the DOM small; tags stay apart, because afterTag reads them.
  if (last?.kind === kind && kind !== "tag") last.text += text;
  else s.tokens.push({ kind, text });
}
