import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { readThemeFile, type Theme, THEME_PATH } from "@/lib/schemas/theme";
import { detectLang } from "../brief/language";
import { readBrief } from "../brief/read-brief";
import { readInstructions } from "../instructions/read-instructions";
import type { Lang } from "../types";
import type { Origin } from "./change";
import { headlineOf } from "./headline";
import { type PageState, readDocument, readHead, type SiteState } from "./site-state";

/** A site as its stored files have it, whoever made them. */
export interface Standing {
  readonly state: SiteState;
  readonly origin: Origin;
  /** The pages' stored texts by path. */
  readonly documents: ReadonlyMap<string, string>;
  /** No theme of ours: the site was made elsewhere, and keeps its heads and styles. */
  readonly isForeign: boolean;
}

const HTML_FILE = /\.html?$/i;
/** Characters of a page's own words that its brief is read from. */
const READ_CHARS = 2_000;

/** Looks at what stands: name, language and look are read from the files, never guessed from an earlier request. */
export function readStanding(options: BuiltinOptions): Standing {
  const documents = new Map(
    options.files.filter((file) => HTML_FILE.test(file.path)).map((file) => [file.path, file.text]),
  );
  const pages = [...documents].map(([path, text]) => readDocument(path, text));
  const home = pages.find(({ path }) => path === "index.html") ?? pages[0];
  const head = home ? readHead(documents.get(home.path) ?? "") : { name: null, lang: null };
  const ours = readThemeFile(options.files.find(({ path }) => path === THEME_PATH)?.text);
  const name = ours?.name ?? head.name ?? nameInTitles(pages);
  const written = langOf(ours?.lang ?? head.lang);
  const lang = written ?? detectLang(options.request);
  const isForeign = ours === null;
  const theme: Theme = ours ?? { name: name.slice(0, 80), lang, accent: "#000000", type: "sans", radius: 0 };
  const undrawable = isForeign ? "foreign" : written === null ? "language" : null;
  const told = readBrief(toldBy(options, theme, home), options.seed, options.blueprint, lang);
  const isRich = pages.some(({ body }) => body.includes(" data-scene"));
  const { avoid } = readInstructions(options.instructions ?? "");
  return {
    state: { lang, theme, pages },
    origin: { brief: { ...told, name: theme.name, avoid, isRich }, seed: options.seed, undrawable },
    documents,
    isForeign,
  };
}

/** The first request where it made this site, else what the home page says of itself. */
function toldBy({ history, seed, blueprint }: BuiltinOptions, theme: Theme, home: PageState | undefined): string {
  const [first] = history;
  if (first !== undefined && isFrom(readBrief(first, seed, blueprint).theme, theme)) return first;
  if (!home) return theme.name;
  const found = headlineOf(home.body);
  const headline = found && found !== "mixed" ? home.body.slice(found.start, found.end) : "";
  const parts = [theme.name, home.title, home.description, headline];
  return parts.map((part) => part.slice(0, READ_CHARS).replaceAll(/[<>]/g, " ")).join(". ");
}

/**
 * Whether a site's theme may come from the one that a request would have made. A fork or an import begins with a request
 * that made nothing; a name, a colour and a type may have been changed since, but seldom all of them.
 */
function isFrom(made: Theme, now: Theme): boolean {
  return made.name === now.name || made.accent === now.accent || (made.type === now.type && made.radius === now.radius);
}

function langOf(lang: string | null | undefined): Lang | null {
  const [code] = (lang ?? "").toLowerCase().split("-");
  return code === "fr" || code === "en" ? code : null;
}

const SEPARATOR = / [|–—·•-] /;
const TITLE_CHARS = 300;
/** What a title says where nobody gave it one. */
const NO_NAME = /^(home|home page|homepage|index|welcome|untitled|document|accueil|bienvenue|.*\.html?)$/i;

/** What the titles of the pages have in common; of one title the part that its page says most often; or nothing. */
function nameInTitles(pages: readonly PageState[]): string {
  const parts = pages.map(({ title }) =>
    title
      .slice(0, TITLE_CHARS)
      .split(SEPARATOR)
      .map((part) => part.trim()),
  );
  const [first = [], ...others] = parts;
  const common = first.filter(
    (part) => part !== "" && !NO_NAME.test(part) && others.every((each) => each.includes(part)),
  );
  const body = pages[0]?.body ?? "";
  const byUse = common.map((part) => ({ part, count: body.split(part).length }));
  return byUse.toSorted((a, b) => b.count - a.count)[0]?.part ?? "";
}
