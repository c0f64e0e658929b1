import type { Runtime } from "./types";

/** Loads scripts that the page asked for before they were written; asks for a new frame when one that ran has changed. */
export function loadLateScripts(runtime: Runtime): void {
  const pending = new Set<string>();
  let hasLate = false;

  Object.defineProperty(window, "__vectort", { value: { pending: (path: string) => void pending.add(path) } });

  /** A late script may wait for events that are over: those are answered at once. */
  const answerLate = (target: EventTarget, type: string, isOver: () => boolean): void => {
    const original = target.addEventListener.bind(target);
    Reflect.set(
      target,
      "addEventListener",
      (name: string, listener: EventListener, options?: AddEventListenerOptions) => {
        original(name, listener, options);
        if (!hasLate || name !== type || !isOver()) return;
        const handle = typeof listener === "function" ? listener : Reflect.get(listener, "handleEvent");
        queueMicrotask(() => void Reflect.apply(handle, target, [new Event(type)]));
      },
    );
  };
  answerLate(document, "DOMContentLoaded", () => document.readyState !== "loading");
  answerLate(window, "DOMContentLoaded", () => document.readyState !== "loading");
  answerLate(window, "load", () => document.readyState === "complete");

  runtime.changedScript = async (path, sha256) => {
    const tags = [...document.querySelectorAll("script")].filter(
      (script) => script.src !== "" && runtime.pathOf(script.src) === path,
    );
    const isPending = pending.delete(path);
    if (tags.length === 0 && !isPending) return;
    if (tags.length === 0 || !isPending) return runtime.post("reload", { scrollY: window.scrollY });
    for (const tag of tags) {
      const script = document.createElement("script");
      for (const { name, value } of tag.attributes) script.setAttribute(name, value);
      const url = new URL(tag.src);
      url.searchParams.set("v", sha256.slice(0, 12));
      script.src = url.href;
      script.async = false;
      hasLate = true;
      await new Promise((resolve) => {
        script.addEventListener("load", resolve);
        script.addEventListener("error", resolve);
        tag.replaceWith(script);
      });
    }
  };
}
