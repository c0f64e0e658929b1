import { AppError } from "@/lib/platform/errors";
import { closeWorker, runInWorker } from "./compiler-worker";
import { findCandidates } from "./find-candidates";
import { findForbiddenCss } from "./find-forbidden-css";

export type SiteCssInput = {
  /** The text of `assets/theme.css`. */
  themeCss: string;
  /** Texts of pages and scripts that carry classes. */
  sources: readonly string[];
  /** Further stylesheets of the project. */
  css?: readonly string[];
};

const TAILWIND = '@import "tailwindcss";\n';
const OWN_IMPORT = /@import\s+["']tailwindcss[^;]*;?/gi;

/**
 * Compiles a site's one stylesheet (`assets/site.css`): Tailwind's base, the theme, the classes in use, the project's
 * own rules. The same input gives the same text. Throws AppError BAD_INPUT with the reason when the CSS is forbidden,
 * does not parse, takes over 5 s or needs over 256 MiB.
 */
export async function compileSiteCss({ themeCss, sources, css = [] }: SiteCssInput): Promise<string> {
  const parts = [themeCss, ...css].map((part) => part.replace(OWN_IMPORT, ""));
  for (const part of parts) {
    const reason = findForbiddenCss(part);
    if (reason !== null) throw new AppError("BAD_INPUT", `The stylesheet was refused: ${reason}.`);
  }
  const outcome = await runInWorker({ css: TAILWIND + parts.join("\n"), candidates: findCandidates(sources) });
  if (!outcome.ok)
    throw new AppError("BAD_INPUT", `The stylesheet could not be compiled: ${outcome.reason.replace(/\.+$/, "")}.`);
  return outcome.css;
}

/** Ends the worker; for shutdown and tests. */
export async function closeCompiler(): Promise<void> {
  await closeWorker();
}
