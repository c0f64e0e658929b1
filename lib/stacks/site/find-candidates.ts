const MAX_CANDIDATES = 20_000;
const MAX_LENGTH = 500;

const CLASS_ATTRIBUTE = /\sclass(?:Name)?\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const DATA_ATTRIBUTE = /\sdata-[a-z-]{0,40}?class[a-z-]{0,40}\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const SCRIPT_WORD = /[^\s"'`<>=;,{}]+/g;
/** What a class of Tailwind's can start with and end on; numbers, paths and code fall out here. */
const CANDIDATE = /^[a-z@*\-[!][^\s]*[\w\])%!]$/i;

/**
 * Collects what may be Tailwind classes: the class attributes of documents (and `data-…class…`), and every word of
 * scripts. Prose is left out, so that a text about a "hidden block" styles nothing. Sorted and without doubles;
 * at most 20,000 of at most 500 characters. Linear.
 */
export function findCandidates(sources: readonly string[]): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    for (const match of source.matchAll(CLASS_ATTRIBUTE)) addClasses(found, match[1] ?? match[2] ?? "");
    if (!/^\s*</.test(source)) {
      addWords(found, source);
      continue;
    }
    for (const match of source.matchAll(DATA_ATTRIBUTE)) addClasses(found, match[1] ?? match[2] ?? "");
    for (const script of scriptsIn(source)) addWords(found, script);
  }
  return [...found].toSorted();
}

/** By index and not by pattern: an unclosed tag must not be searched for again and again. */
function* scriptsIn(html: string): Generator<string> {
  const lower = html.toLowerCase();
  for (let at = lower.indexOf("<script"); at >= 0;) {
    const open = lower.indexOf(">", at);
    const close = open < 0 ? -1 : lower.indexOf("</script", open);
    if (open < 0) return;
    yield html.slice(open + 1, close < 0 ? undefined : close);
    at = close < 0 ? -1 : lower.indexOf("<script", close);
  }
}

function addClasses(found: Set<string>, value: string): void {
  for (const name of decode(value).split(/\s+/)) add(found, name);
}

function addWords(found: Set<string>, script: string): void {
  for (const [word] of script.matchAll(SCRIPT_WORD)) {
    // Before the pattern, which takes quadratic time on a megabyte of dots.
    if (word.length <= MAX_LENGTH) add(found, word.replace(/[.:?]+$/, ""));
  }
}

function add(found: Set<string>, name: string): void {
  if (found.size < MAX_CANDIDATES && name.length <= MAX_LENGTH && CANDIDATE.test(name)) found.add(name);
}

function decode(value: string): string {
  if (!value.includes("&")) return value;
  return value
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
