import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/crypto";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { getBlobs } from "@/lib/projects";
import { compileSiteCss } from "@/lib/stacks";
import { isStyleSource } from "./style-sources";

const MAX_CACHED = 200;

/** Compiled stylesheets by what they are made of; a tree that differs in images alone shares one. */
const cache = (): Map<string, Promise<string>> => processGlobal("preview-site-css", () => new Map());

/**
 * `assets/site.css` of a tree (path → SHA-256 of its body). Compiled once for the same sources; the newest 200 are kept.
 * A project's own rules that can't be compiled are left out, so that the page still has its theme.
 */
export function siteCssOf(tree: ReadonlyMap<string, string>): Promise<string> {
  const sources = [...tree]
    .filter(([path]) => /\.(html?|m?js|css)$/i.test(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const key = sha256(JSON.stringify(sources));
  const known = cache().get(key);
  if (known) return known;
  const compiling = compile(sources);
  cache().set(key, compiling);
  compiling.catch(() => cache().delete(key));
  const [oldest] = cache().keys();
  if (cache().size > MAX_CACHED && oldest !== undefined) cache().delete(oldest);
  return compiling;
}

async function compile(files: readonly (readonly [path: string, hash: string])[]): Promise<string> {
  const bodies = await getBlobs(files.map(([, hash]) => hash));
  const textOf = ([, hash]: readonly [string, string]): string => bodies.get(hash) ?? "";
  const theme = files.filter(([path]) => path === "assets/theme.css").map(textOf);
  const css = files.filter(([path]) => isStyleSource(path) && path !== "assets/theme.css").map(textOf);
  const input = { themeCss: theme[0] ?? "", sources: files.filter(([path]) => !path.endsWith(".css")).map(textOf) };
  try {
    return await compileSiteCss({ ...input, css });
  } catch (error) {
    if (!(error instanceof AppError) || css.length === 0) throw error;
    log.warn("preview.css_left_out", describeError(error));
    return compileSiteCss(input);
  }
}
