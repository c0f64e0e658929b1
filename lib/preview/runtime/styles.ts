import type { Runtime, StyleText } from "./types";

/** Keeps the sources of Tailwind's browser build as the run has them, and brings the build into a compiled page. */
export function keepStyles(runtime: Runtime): void {
  const { settings } = runtime;
  let loading: Promise<void> | null = null;

  /** The build runs in microtasks after a mutation, so one task later it is done. */
  const built = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
  const ownStyles = (): HTMLStyleElement[] => [
    ...document.querySelectorAll<HTMLStyleElement>("style[data-vectort-css]"),
  ];
  const put = ({ path, sha256, text }: StyleText): void => {
    const existing = ownStyles().find((style) => style.dataset["vectortCss"] === path);
    if (existing?.dataset["sha256"] === sha256) return;
    const style = existing ?? document.createElement("style");
    style.type = "text/tailwindcss";
    style.dataset["vectortCss"] = path;
    style.dataset["sha256"] = sha256;
    style.textContent = text;
    if (!existing) document.head.append(style);
  };
  const fetchStyles = async (): Promise<void> => {
    const response = await fetch(`${runtime.config.base}-/styles`);
    if (!response.ok) throw new Error(`Styles answered ${response.status}`);
    const styles: StyleText[] = await response.json();
    for (const style of styles) put(style);
    const paths = new Set(styles.map((style) => style.path));
    for (const style of ownStyles()) if (!paths.has(style.dataset["vectortCss"] ?? "")) style.remove();
  };
  const bringTailwind = async (): Promise<void> => {
    await fetchStyles();
    await runtime.loadScript(`${settings.ownUrl}tailwind.js`);
    await built();
    for (const link of document.querySelectorAll('link[rel="stylesheet"][href$="assets/site.css"]')) link.remove();
    runtime.config.isCompiled = false;
  };

  /** Loads each stylesheet of the site again beside itself, which goes once the new one is there: no moment without. */
  const relink = async (): Promise<void> => {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][href]');
    const own = [...links].filter((link) => runtime.pathOf(link.href) !== null);
    await Promise.all(
      own.map((link) => {
        const fresh = document.createElement("link");
        for (const { name, value } of link.attributes) fresh.setAttribute(name, value);
        const url = new URL(link.getAttribute("href") ?? "", document.baseURI);
        url.searchParams.set("v", String(Date.now()));
        fresh.href = url.href;
        return new Promise((resolve) => {
          fresh.addEventListener("load", resolve);
          fresh.addEventListener("error", resolve);
          link.after(fresh);
        }).then(() => link.remove());
      }),
    );
  };

  runtime.refreshStyles = async () => {
    if (runtime.config.hasOwnStyles) return relink();
    if (runtime.config.isCompiled) {
      loading ??= bringTailwind().finally(() => {
        loading = null;
      });
      return loading;
    }
    await fetchStyles();
    await built();
  };
  runtime.styleClasses = async (root) => {
    const classes = new Set([...root.querySelectorAll("[class]")].flatMap((element) => [...element.classList]));
    const probe = document.createElement("vectort-classes");
    probe.hidden = true;
    probe.className = [...classes].join(" ");
    document.documentElement.append(probe);
    await built();
    probe.remove();
  };
}
