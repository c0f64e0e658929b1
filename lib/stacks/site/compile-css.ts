import { sha256 } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { processGlobal } from "@/lib/platform/process-global";
import { closeWorker, type CompileJob, type CompileOutcome, runInWorker } from "./compiler-worker";
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
const REMEMBER_FAILURE_MS = 5 * 60_000;
const MAX_FAILURES = 500;
const OWN_IMPORT = /@import\s+["']tailwindcss[^;]*;?/gi;

/**
 * Compiles a site's one stylesheet (`assets/site.css`): Tailwind's base, the theme, the classes in use, the project's
 * own rules. The same input gives the same text. Throws AppError BAD_INPUT with the reason when the CSS is forbidden,
 * does not parse, takes over 5 s or needs over 256 MiB.
 */
export async function compileSiteCss({ themeCss, sources, css = [] }: SiteCssInput): Promise<string> {
  const parts = [themeCss, ...css].map((part) => part.replace(OWN_IMPORT, ""));
  // Together as well: an unclosed comment in one part would turn what is a string in the next into rules.
  for (const part of [...parts, parts.join("\n")]) {
    const reason = findForbiddenCss(part);
    if (reason !== null) throw new AppError("BAD_INPUT", `The stylesheet was refused: ${reason}.`);
  }
  const outcome = await compileOnce({ css: TAILWIND + parts.join("\n"), candidates: findCandidates(sources) });
  if (!outcome.ok)
    throw new AppError("BAD_INPUT", `The stylesheet could not be compiled: ${outcome.reason.replace(/\.+$/, "")}.`);
  return outcome.css;
}

/** A failure is remembered for a while, so that asking again and again for one hopeless stylesheet costs one compile. */
async function compileOnce(job: CompileJob): Promise<CompileOutcome> {
  const failures = processGlobal("site-css-failures", () => new Map<string, { reason: string; until: number }>());
  const key = sha256(JSON.stringify([job.css, job.candidates]));
  const known = failures.get(key);
  if (known && known.until > Date.now()) return { ok: false, reason: known.reason };
  failures.delete(key);
  const outcome = await runInWorker(job);
  if (!outcome.ok) failures.set(key, { reason: outcome.reason, until: Date.now() + REMEMBER_FAILURE_MS });
  const [oldest] = failures.keys();
  if (failures.size > MAX_FAILURES && oldest !== undefined) failures.delete(oldest);
  return outcome;
}

/** Ends the worker; for shutdown and tests. */
export async function closeCompiler(): Promise<void> {
  await closeWorker();
}
