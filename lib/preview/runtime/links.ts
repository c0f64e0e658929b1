import type { Runtime } from "./types";

/**
 * Where a click or a form would lead: pages of the site are asked for by the workspace, which swaps frames without a
 * blank; other sites it opens after asking; forms say what they would send.
 */
export function guideLinks(runtime: Runtime): void {
  const { messages } = runtime.settings;
  /** True when the workspace takes over. */
  const lead = (address: string): boolean => {
    if (!runtime.isEmbedded || !URL.canParse(address, document.baseURI)) return false;
    const url = new URL(address, document.baseURI);
    const path = runtime.pathOf(url.href);
    if (path !== null) runtime.post("navigate", { path, hash: url.hash });
    else if (/^(https?|mailto|tel):$/.test(url.protocol)) runtime.post("open", { url: url.href });
    else return false;
    return true;
  };

  window.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const start = event.target;
    const link = start instanceof Element ? start.closest("a[href], area[href]") : null;
    const target = link?.getAttribute("href") ?? "";
    if (!link || target.startsWith("javascript:")) return;
    const url = URL.canParse(target, document.baseURI) ? new URL(target, document.baseURI) : null;
    if (url && target.includes("#") && runtime.pathOf(url.href) === runtime.config.path) {
      event.preventDefault();
      location.replace("#");
      location.replace(url.hash || "#");
      return;
    }
    if (lead(target)) event.preventDefault();
  });

  Object.defineProperty(window, "open", {
    configurable: true,
    writable: true,
    value: (address?: unknown) => {
      if (!lead(String(address ?? ""))) runtime.toast(messages.linkNotOpened);
      return null;
    },
  });

  const sayForm = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
    const fields = [...new FormData(form, submitter)].map(
      ([name, value]) => `${name}: ${typeof value === "string" ? value : value.name}`,
    );
    runtime.toast(fields.length > 0 ? `${messages.formWouldSend}\n${fields.join("\n")}` : messages.formIsEmpty);
  };
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === "dialog") return;
    event.preventDefault();
    sayForm(form, event.submitter);
  });
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement) {
    sayForm(this, null);
  };
}
