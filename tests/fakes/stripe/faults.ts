/** What goes wrong with a request. `before`: nothing is done; `after`: it is done, and its answer is lost. */
export type Fault = {
  /** Which requests: method and path, as in `POST /v1/refunds`; a pattern, or every one. */
  match?: string | RegExp;
  /** How many of them; one unless told. */
  times?: number;
} & (
  | { kind: "error"; status: number; code?: string; type?: string }
  /** Loses the connection, after it has waited for what is given. */
  | { kind: "drop-before" | "drop-after"; until?: () => unknown }
  /** Waits before the work or before the answer, for what is asked for then. */
  | { kind: "hold-before" | "hold-after"; until: () => unknown }
);

/** Faults that wait for their request. */
export function createFaults() {
  const waiting: (Fault & { times: number })[] = [];
  return {
    add: (fault: Fault) => void waiting.push({ times: 1, ...fault }),
    clear: () => void (waiting.length = 0),
    /** The first fault for a request, used up; null where all goes well. */
    take(name: string): Fault | null {
      const fault = waiting.find(({ match, times }) => times > 0 && doesMatch(name, match));
      if (fault) fault.times -= 1;
      return fault ?? null;
    },
  };
}

function doesMatch(name: string, match: string | RegExp | undefined): boolean {
  if (match === undefined) return true;
  return typeof match === "string" ? match === name : match.test(name);
}
