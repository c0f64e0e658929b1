import type { Runtime } from "./types";

/** Dialogs would stop the workspace, and a sandbox without modals drops them: they are said in the page instead. */
export function shimDialogs(runtime: Runtime): void {
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  };
  define("alert", (text?: unknown) => runtime.toast(String(text ?? "")));
  define("confirm", (text?: unknown) => {
    runtime.toast(String(text ?? ""));
    return true;
  });
  define("prompt", (text?: unknown, preset?: unknown) => {
    runtime.toast(String(text ?? ""));
    return preset === undefined ? null : String(preset);
  });
  define("print", () => undefined);
}
