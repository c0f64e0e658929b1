import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { Theme } from "@/lib/schemas/theme";
import { tagsOf } from "../follow-up/markup";
import { sectionIds } from "../follow-up/site-state";
import { suggestions } from "../follow-up/suggestions";
import { readStanding } from "../follow-up/standing";
import type { Lang } from "../types";

export interface PageFacts {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly sections: readonly string[];
  readonly words: number;
  readonly forms: number;
  readonly pictures: number;
}

/** What the files say of a project; nothing else is known of it. */
export interface Facts {
  /** What can be asked for next; nothing can be told of a site that was made elsewhere. */
  readonly next: readonly string[];
  readonly name: string;
  readonly siteLang: Lang;
  /** Null for a site that was made elsewhere. */
  readonly theme: Theme | null;
  readonly pages: readonly PageFacts[];
  readonly files: number;
  readonly kilobytes: number;
}

/** Reads what there is to be said about a project from its files. */
export function readFacts(options: BuiltinOptions): Facts {
  const { state, origin, isForeign } = readStanding(options);
  const bytes = options.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return {
    next: origin.undrawable === null ? suggestions(state) : [],
    name: state.theme.name,
    siteLang: state.lang,
    theme: isForeign ? null : state.theme,
    pages: state.pages.map(({ path, title, description, body }) => {
      const { words, counts } = readBody(body);
      const pictures = (counts.get("img") ?? 0) + (counts.get("svg") ?? 0);
      return { path, title, description, sections: sectionIds(body), words, forms: counts.get("form") ?? 0, pictures };
    }),
    files: options.files.length,
    kilobytes: Math.max(1, Math.round(bytes / 1024)),
  };
}

const UNREAD = new Set(["script", "style", "svg"]);

/** The words that people read on a page, and how often each element opens. */
function readBody(body: string): { words: number; counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  let words = 0;
  let from = 0;
  let unread: string | null = null;
  const read = (to: number): void => {
    if (unread === null) words += body.slice(from, to).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  };
  for (const { name, isEnd, start, end } of tagsOf(body)) {
    read(start);
    from = end;
    if (!isEnd) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (unread === null && !isEnd && UNREAD.has(name)) unread = name;
    else if (isEnd && name === unread) unread = null;
  }
  read(body.length);
  return { words, counts };
}
