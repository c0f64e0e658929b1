import { applyEdit, FrameParser, type FrameEvent } from "@/lib/generation/frames";
import { documentAround } from "@/lib/stacks/site/document";
import type { BuildOptions } from "@/lib/schemas/build-options";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { Mode } from "@/lib/schemas/mode";
import { type Theme, THEME_PATH, themeMark } from "@/lib/schemas/theme";
import { answer } from "./answer";

export const NONCE = "k3f9";

/** A project as a Version would hold it after a run, and what the run said. */
export interface Outcome {
  readonly events: readonly FrameEvent[];
  readonly files: ReadonlyMap<string, string>;
  readonly theme: Theme;
  readonly prose: string;
  readonly summary: string;
  readonly next: readonly string[];
  readonly text: string;
}

/** What a run of the generator is given. */
export interface Ask {
  readonly request: string;
  readonly seed?: number;
  readonly blueprint?: BlueprintId | null;
  readonly before?: Outcome;
  readonly history?: readonly string[];
  readonly mode?: Mode;
  readonly mayAsk?: boolean;
  readonly options?: BuildOptions;
  readonly planning?: BuiltinOptions["planning"];
  readonly direction?: BuiltinOptions["direction"];
  readonly directionWords?: string;
  /** The source of the element of a page that it is about; null for one that is gone. */
  readonly about?: { readonly path: string; readonly source: string } | null;
  readonly instructions?: string;
  /** What images that came with it are called; each is among the project's assets under its name. */
  readonly attached?: readonly string[];
  /** What a browser found wrong with what was just built. */
  readonly review?: BuiltinOptions["review"];
}

/** The product keeps the theme in a file; what was imported has none. */
const themeOf = (before: Outcome | undefined): [string, string][] =>
  before && before.theme !== NO_THEME ? [[THEME_PATH, themeMark(before.theme)]] : [];

/** The theme of what has none. */
export const NO_THEME: Theme = { name: "x", lang: "en", accent: "#000000", type: "sans", radius: 0 };

function placeOf(files: ReadonlyMap<string, string>, { path, source }: { path: string; source: string }) {
  const start = files.get(path)?.indexOf(source) ?? -1;
  return { path, start, end: start + source.length };
}

/** Runs the generator and applies its frames the way the product does; throws on a frame error or a failed edit. */
export function run({
  request,
  seed = 1,
  blueprint = null,
  before,
  history = [],
  mode = "quick",
  mayAsk = true,
  options,
  planning,
  direction,
  directionWords,
  about,
  instructions = "",
  attached = [],
  review,
}: Ask): Outcome {
  const files = new Map(before?.files ?? []);
  const text = answer({
    nonce: NONCE,
    seed,
    mode,
    mayAsk,
    request,
    instructions,
    blueprint,
    history: [...history],
    files: [...files, ...themeOf(before)].map(([path, content]) => ({ path, text: content })),
    uploads: attached.map((name) => ({ name, path: `assets/${name}`, width: 800, height: 600 })),
    tokensPerSecond: 0,
    ...(options ? { options } : {}),
    ...(planning ? { planning } : {}),
    ...(review ? { review } : {}),
    ...(direction ? { direction } : {}),
    ...(directionWords === undefined ? {} : { directionWords }),
    ...(about === undefined ? {} : { selection: about && placeOf(files, about) }),
  });
  const parser = new FrameParser({ nonce: NONCE });
  const events = [...parser.push(text), ...parser.end("stop")];
  let theme = before?.theme ?? NO_THEME;
  let prose = "";
  let summary = "";
  let next: readonly string[] = [];
  const bodies = new Map<string, string>();
  const metas = new Map<
    string,
    { title?: string | undefined; description?: string | undefined; lang?: string | undefined } | null
  >();
  for (const event of events) {
    if (event.type === "error" || event.type === "edit.failed") throw new Error(`${event.path ?? ""}: ${event.reason}`);
    if (event.type === "theme") theme = event.theme;
    if (event.type === "prose") prose += event.text;
    if (event.type === "page.opened") metas.set(event.path, event.meta);
    if (event.type === "file.opened") metas.set(event.path, null);
    if (event.type === "page.opened" || event.type === "file.opened") bodies.set(event.path, "");
    if (event.type === "delta") bodies.set(event.path, (bodies.get(event.path) ?? "") + event.text);
    if (event.type === "closed") {
      const body = bodies.get(event.path) ?? "";
      const meta = metas.get(event.path) ?? null;
      files.set(event.path, meta === null ? body : documentAround({ path: event.path, meta, theme }, body));
    }
    if (event.type === "edit") {
      const result = applyEdit(files.get(event.path) ?? "", event.pairs);
      if (!result.ok) throw new Error(`${event.path}: ${result.reason}`);
      files.set(event.path, result.text);
    }
    if (event.type === "delete") files.delete(event.path);
    if (event.type === "done") {
      summary = event.summary;
      next = event.next;
    }
  }
  return { events, files, theme, prose, summary, next, text };
}

/** The pages of an outcome, by path. */
export function pagesOf(outcome: Outcome): [string, string][] {
  return [...outcome.files].filter(([path]) => path.endsWith(".html"));
}
