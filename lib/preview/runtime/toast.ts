import type { Runtime } from "./types";

/** Small notes in a corner of the page, outside its body and its styles. */
export function showToasts(runtime: Runtime): void {
  const SHOWN_MS = 6_000;
  let host: HTMLElement | null = null;
  const note = document.createElement("div");
  let timer = 0;
  runtime.toast = (text) => {
    if (!host) {
      host = document.createElement("vectort-note");
      host.style.cssText = "all:initial;position:fixed;inset:auto 16px 16px;z-index:2147483647;pointer-events:none";
      note.setAttribute("role", "status");
      note.style.cssText =
        "font:14px/1.4 system-ui,sans-serif;color:#fff;background:#18181a;border:1px solid #333;border-radius:10px;" +
        "padding:10px 14px;max-width:420px;margin:0 auto;white-space:pre-line;box-shadow:0 8px 24px rgb(0 0 0/.3)";
      host.attachShadow({ mode: "closed" }).append(note);
    }
    if (!host.isConnected) document.documentElement.append(host);
    note.textContent = text.slice(0, 400);
    host.style.display = "block";
    clearTimeout(timer);
    timer = window.setTimeout(() => host?.style.setProperty("display", "none"), SHOWN_MS);
  };
}
