import { sha256 } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { processGlobal } from "@/lib/platform/process-global";
import { stackMessages } from "@/messages/stacks-en";
import {
  closeWorker,
  COMPILE_LIMITS,
  type CompileJob,
  type CompileLimits,
  type CompileOutcome,
  runInWorker,
} from "./compiler-worker";
import { findCandidates } from "./find-candidates";
import { findForbiddenCss } from "./find-forbidden-css";

export type SiteCssInput = {
  /** The text of `assets/theme.css`. */
  themeCss: string;
  /** Texts of pages and scripts that carry classes. */
  sources: readonly string[];
};

const TAILWIND = '@import "tailwindcss";\n';
const REMEMBER_FAILURE_MS = 5 * 60_000;
const MAX_FAILURES = 500;
const OWN_IMPORT = /@import\s+["']tailwindcss[^;]*;?/gi;

/**
 * Compiles a site's one stylesheet (`assets/site.css`): Tailwind's base, the theme, the classes in use. The same input
 * gives the same text. Throws AppError BAD_INPUT with the reason when the CSS is forbidden, does not parse, takes over
 * 5 s (`limits`) or needs over 256 MiB.
 */
export async function compileSiteCss({ themeCss, sources }: SiteCssInput, limits = COMPILE_LIMITS): Promise<string> {
  const theme = themeCss.replace(OWN_IMPORT, "");
  const reason = findForbiddenCss(theme);
  if (reason !== null) throw new AppError("BAD_INPUT", stackMessages.cssRefused(reason));
  const outcome = await compileOnce({ css: TAILWIND + theme, candidates: findCandidates(sources) }, limits);
  if (!outcome.ok) throw new AppError("BAD_INPUT", stackMessages.cssNotCompiled(outcome.reason.replace(/\.+$/, "")));
  return outcome.css;
}

/** A failure is remembered for a while, so that asking again and again for one hopeless stylesheet costs one compile. */
async function compileOnce(job: CompileJob, limits: CompileLimits): Promise<CompileOutcome> {
  const failures = processGlobal("site-css-failures", () => new Map<string, { reason: string; until: number }>());
  const key = sha256(JSON.stringify([job.css, job.candidates]));
  const known = failures.get(key);
  if (known && known.until > Date.now()) return { ok: false, reason: known.reason };
  failures.delete(key);
  const outcome = await runInWorker(job, limits);
  if (!outcome.ok) failures.set(key, { reason: outcome.reason, until: Date.now() + REMEMBER_FAILURE_MS });
  const [oldest] = failures.keys();
  if (failures.size > MAX_FAILURES && oldest !== undefined) failures.delete(oldest);
  return outcome;
}

/** Ends the worker; for shutdown and tests. */
export async function closeCompiler(): Promise<void> {
  await closeWorker();
}
