import { useCallback, useRef, useState } from "react";
import { ApiError, sayError } from "./api";

export type Problem = { code: string; message: string; fields: Readonly<Record<string, string>> };
/** What a submission does; `"leaving"` keeps the form busy, because the browser is on its way to another page. */
export type Work = () => Promise<"leaving" | void>;

export type Submit = {
  isBusy: boolean;
  /** What went wrong with the last try; null before one and after a good one. */
  problem: Problem | null;
  run: (work: Work) => void;
  /** Forgets what went wrong; with a field's name, only with that field. */
  clear: (field?: string) => void;
};

/** One submission at a time: a call while another is under way does nothing. */
export function useSubmit(): Submit {
  const busy = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = useCallback((work: Work) => {
    if (busy.current) return;
    busy.current = true;
    setIsBusy(true);
    setProblem(null);
    const end = (found: Problem | null): void => {
      busy.current = false;
      setIsBusy(false);
      setProblem(found);
    };
    work().then(
      (result) => (result === "leaving" ? undefined : end(null)),
      (error: unknown) => end(toProblem(error)),
    );
  }, []);
  const clear = useCallback((field?: string) => setProblem((now) => (now && field ? without(now, field) : null)), []);
  return { isBusy, problem, run, clear };
}

function toProblem(error: unknown): Problem {
  const known = error instanceof ApiError ? error : null;
  return { code: known?.code ?? "UNEXPECTED", message: sayError(error), fields: known?.fields ?? {} };
}

function without(problem: Problem, field: string): Problem | null {
  if (!(field in problem.fields)) return problem;
  const fields = Object.fromEntries(Object.entries(problem.fields).filter(([name]) => name !== field));
  return Object.keys(fields).length > 0 ? { ...problem, fields } : null;
}

/** True when the problem belongs to the whole form, and no field of `names` shows it. */
export function isOfForm(problem: Problem | null, names: readonly string[]): problem is Problem {
  return problem !== null && !names.some((name) => problem.fields[name]);
}

/** What was wrong with a field, as a sentence; undefined when nothing was. The server names what is wrong in few words. */
export function sayField(problem: Problem | null, name: string): string | undefined {
  const words = problem?.fields[name];
  if (!problem || !words) return undefined;
  return problem.message.startsWith(`${name}:`) ? words : problem.message;
}
