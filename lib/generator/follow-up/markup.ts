/** A tag in a page's text, from its `<` to behind its `>`. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
}

/** An attribute's value by its offsets in the page's text, without its quotes. */
export interface AttributeValue {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly isQuoted: boolean;
}

const NAME = /<(\/?)([a-z][^\s/>]*)/iy;
/** What stands between their tags is text, whatever it looks like. */
const RAW = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);

/** The name of what is no tag, and no text either. */
const COMMENT = "!--";

/**
 * The tags of a page in order, those in comments, scripts and styles left out; comments count as end tags. Goes through the text once, whatever is in
 * it: pages may be a stranger's. Follows HTML, section 13.2.5, as far as tags are concerned.
 */
export function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf("<");
  while (at >= 0) {
    if (html.startsWith("<!--", at)) {
      const close = html.indexOf("-->", at + 4);
      const end = close < 0 ? html.length : close + 3;
      yield { name: COMMENT, isEnd: true, start: at, end };
      at = html.indexOf("<", end);
      continue;
    }
    NAME.lastIndex = at;
    const opened = NAME.exec(html);
    const end = opened ? endOfTag(html, at + opened[0].length) : at + 1;
    if (end < 0) {
      // A tag without an end goes on to the end of the page.
      yield { name: COMMENT, isEnd: true, start: at, end: html.length };
      return;
    }
    if (opened) {
      const [, slash, written = ""] = opened;
      const name = written.toLowerCase();
      const isEnd = slash === "/";
      yield { name, isEnd, start: at, end };
      if (!isEnd && RAW.has(name)) {
        at = endOfRaw(html, name, end);
        continue;
      }
    }
    at = html.indexOf("<", end);
  }
}

function endOfTag(html: string, from: number): number {
  let before = "";
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (char === ">") return at + 1;
    if ((char === '"' || char === "'") && before === "=") {
      at = html.indexOf(char, at + 1);
      if (at < 0) return -1;
    }
    if (char.trim() !== "") before = char;
  }
  return -1;
}

function endOfRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? -1;
}

const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/dy;

/** The attributes of a start tag; a name without a value has an empty one. */
export function* attributesOf(html: string, tag: Tag): Generator<AttributeValue> {
  const text = html.slice(tag.start, tag.end);
  const pattern = new RegExp(ATTRIBUTE);
  pattern.lastIndex = tag.name.length + 1;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, name = "", double, single, bare] = match;
    const at = (match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4])?.[0] ?? pattern.lastIndex;
    yield {
      name: name.toLowerCase(),
      value: double ?? single ?? bare ?? "",
      start: tag.start + at,
      isQuoted: double !== undefined || single !== undefined,
    };
  }
}

/** The value of a start tag's attribute as it is written; undefined where it has none. */
export function attributeOf(html: string, tag: Tag, wanted: string): string | undefined {
  for (const { name, value } of attributesOf(html, tag)) if (name === wanted) return value;
  return undefined;
}

/** A place in a text, and what is to stand there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits made; they are in order, and don't overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
