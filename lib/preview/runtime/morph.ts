import type { Config } from "idiomorph";
import type { Runtime } from "./types";

/**
 * Three-way patching: what the page was written as, what it is written as now, and what it has become. Only what
 * changed between the first two is morphed, so what scripts and people made of the rest stays.
 */
export function morphPage(runtime: Runtime): void {
  /** For each node that came from the page's source: the same node as the source has it. */
  const sourceOf = new WeakMap<Node, Node>();
  let scriptsBefore = "";
  const pair = (live: Node, source: Node): void => {
    sourceOf.set(live, source);
    for (let index = 0; index < source.childNodes.length; index += 1) {
      const [liveChild, sourceChild] = [live.childNodes[index], source.childNodes[index]];
      if (liveChild && sourceChild) pair(liveChild, sourceChild);
    }
  };
  /** What can't be patched in place: a page with other scripts or stylesheets starts anew. */
  const scriptsOf = (page: ParentNode): string =>
    [...page.querySelectorAll('script, head style:not([type="text/tailwindcss"]), link[rel="stylesheet"]')]
      .filter((element) => element.tagName !== "STYLE" || !/^(\/\*! tailwindcss|\s*$)/.test(element.textContent))
      .map((element) => element.outerHTML)
      .filter((html) => !html.includes("assets/site.css") && !html.includes("/preview/-/"))
      .join("\n");

  const snapshot = (): void => {
    pair(document.body, document.body.cloneNode(true));
    scriptsBefore = scriptsOf(document);
  };
  // "interactive" comes before deferred scripts, so what they do to the page is not taken for its source.
  document.addEventListener("readystatechange", () => {
    if (document.readyState === "interactive" && document.body) snapshot();
  });

  const patchCallbacks = (): NonNullable<Config["callbacks"]> => {
    const nextOf = new WeakMap<Node, Node>();
    const adding: Node[] = [];
    return {
      beforeNodeMorphed: (live, next) => {
        nextOf.set(live, next);
        return !sourceOf.get(live)?.isEqualNode(next);
      },
      afterNodeMorphed: (live, next) => void sourceOf.set(live, next),
      beforeNodeAdded: (next) => {
        adding.push(next);
        return true;
      },
      afterNodeAdded: (live) => {
        const next = adding.pop();
        if (next) pair(live, next);
      },
      beforeNodeRemoved: (live) => sourceOf.has(live),
      beforeAttributeUpdated: (name, live) => {
        const [source, next] = [sourceOf.get(live), nextOf.get(live)];
        if (!(source instanceof Element) || !(next instanceof Element)) return true;
        return source.getAttribute(name) !== next.getAttribute(name);
      },
    };
  };

  runtime.sourceOf = (node) => sourceOf.get(node) ?? null;
  runtime.morph = async (html) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    if (scriptsOf(next) !== scriptsBefore) return "scripts";
    if (!window.Idiomorph) await runtime.loadScript(`${runtime.settings.ownUrl}morph.js`);
    await runtime.styleClasses(next);
    if (document.title !== next.title) document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    await window.Idiomorph?.morph(document.body, next.body, { morphStyle: "outerHTML", callbacks: patchCallbacks() });
    return "done";
  };
}
