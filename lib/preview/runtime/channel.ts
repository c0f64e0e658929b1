import type { Runtime } from "./types";

/**
 * The line to the workspace. It names each frame by a nonce in `window.name`, so that a message from a frame that has
 * been replaced is not taken for one of the frame that is shown.
 */
export function startChannel(runtime: Runtime): void {
  const { config, settings } = runtime;
  const workspace = window.parent;
  const nonce = window.name;
  const handlers = new Map<string, (data: Record<string, unknown>) => void>();
  const base = new URL(config.base);

  runtime.isEmbedded = workspace !== window;
  runtime.post = (type, data = {}) => {
    if (!runtime.isEmbedded) return;
    workspace.postMessage({ vectort: nonce, type, at: Date.now(), ...data }, settings.appOrigin);
  };
  runtime.on = (type, handler) => {
    handlers.set(type, handler);
  };
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const data = event.data;
    if (event.source !== workspace || event.origin !== settings.appOrigin) return;
    if (typeof data !== "object" || data === null || !("vectort" in data) || data.vectort !== nonce) return;
    event.stopImmediatePropagation();
    const message: Record<string, unknown> = { ...data };
    handlers.get(String(message["type"]))?.(message);
  });
  runtime.pathOf = (address) => {
    if (!URL.canParse(address, document.baseURI)) return null;
    const url = new URL(address, document.baseURI);
    const folder = new URL(runtime.config.base).pathname;
    if (url.origin !== base.origin) return null;
    const path = url.pathname.startsWith(folder) ? url.pathname.slice(folder.length) : url.pathname.slice(1);
    return decodeURIComponent(path.startsWith("preview/") ? path.split("/").slice(2).join("/") : path) || "index.html";
  };
  runtime.loadScript = (url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.addEventListener("load", () => {
        script.remove();
        resolve();
      });
      script.addEventListener("error", () => reject(new Error(`Could not load ${url}`)));
      script.src = url;
      document.head.append(script);
    });
  runtime.ready = new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
  runtime.on("ping", () => runtime.post("pong"));
  runtime.post("hello", { path: config.path, mode: config.mode });
}
