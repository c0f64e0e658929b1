import type { Runtime } from "./types";

/** Tells the workspace what goes wrong in the page and what it writes to its console. */
export function reportProblems(runtime: Runtime): void {
  const MAX_TEXT = 2_000;
  const MAX_REPORTS = 200;
  let sent = 0;
  const report = (type: string, data: object): void => {
    sent += 1;
    if (sent <= MAX_REPORTS) runtime.post(type, data);
  };
  const describe = (value: unknown): string => {
    try {
      if (typeof value === "string") return value.slice(0, MAX_TEXT);
      if (value instanceof Error) return `${value.name}: ${value.message}`.slice(0, MAX_TEXT);
      if (value instanceof Element) return `<${value.tagName.toLowerCase()}>`;
      return (JSON.stringify(value) ?? String(value)).slice(0, MAX_TEXT);
    } catch {
      return Object.prototype.toString.call(value);
    }
  };

  window.addEventListener(
    "error",
    (event: Event) => {
      if (event instanceof ErrorEvent) {
        const file = (event.filename && runtime.pathOf(event.filename)) || runtime.config.path;
        report("error", {
          message: describe(event.error ?? event.message),
          file,
          line: event.lineno,
          column: event.colno,
        });
        return;
      }
      const target = event.target;
      if (!(target instanceof Element)) return;
      const address = target.getAttribute("src") ?? target.getAttribute("href") ?? "";
      report("resource", { path: address.slice(0, 200), tag: target.tagName.toLowerCase() });
    },
    true,
  );
  window.addEventListener("unhandledrejection", (event) => {
    report("error", { message: describe(event.reason), file: runtime.config.path, line: 0, column: 0 });
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    report("blocked", { target: event.blockedURI.slice(0, 200), directive: event.effectiveDirective });
  });

  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    const original = Reflect.get(console, level);
    Reflect.set(console, level, (...values: unknown[]) => {
      report("console", { level, text: values.map(describe).join(" ").slice(0, MAX_TEXT) });
      Reflect.apply(original, console, values);
    });
  }
}
