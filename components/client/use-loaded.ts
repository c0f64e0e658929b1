import { useCallback, useEffect, useState } from "react";
import { isAbort, sayError } from "./api";

export type Loaded<T> = { data: T | null; error: string | null; retry: () => void };

/**
 * Loads what `load` gives whenever `key` changes; a null key loads nothing. Data of the key before is shown until the
 * next has come. `load` must depend on nothing but the key.
 */
export function useLoaded<T>(key: string | null, load: (key: string, signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; error: string | null }>({ data: null, error: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    load(key, stop.signal).then(
      (data) => (stop.signal.aborted ? undefined : setState({ data, error: null })),
      (error: unknown) => (isAbort(error) ? undefined : setState({ data: null, error: sayError(error) })),
    );
    return () => stop.abort();
    // `load` is a function of the key alone.
  }, [key, attempt, load]);
  const retry = useCallback(() => {
    setState({ data: null, error: null });
    setAttempt((count) => count + 1);
  }, []);
  return key === null ? { data: null, error: null, retry } : { ...state, retry };
}
