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
  /** The way back from a node of the snapshot. */
  const liveOf = new WeakMap<Node, Node>();
  let isSettled = false;
  const pair = (live: Node, source: Node): void => {
    sourceOf.set(live, source);
    liveOf.set(source, live);
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
  /** What a script made while the page was read is nothing of its source. */
  const forget = (taken: Node): void => {
    const live = liveOf.get(taken);
    if (live) sourceOf.delete(live);
    for (const child of taken.childNodes) forget(child);
  };
  const isLike = (a: Node | undefined, b: Node): boolean =>
    a?.nodeName === b.nodeName && (!(a instanceof Element) || !(b instanceof Element) || a.id === b.id);
  const LOOK_AHEAD = 6;
  /** Puts the text's own nodes in the place of a snapshot's that scripts had changed by the time it was taken. */
  const settle = (taken: Node, source: Node): void => {
    const live = liveOf.get(taken);
    if (live) sourceOf.set(live, source);
    const kids = [...taken.childNodes];
    let from = 0;
    for (const child of source.childNodes) {
      const equal = kids.slice(from, from + LOOK_AHEAD).findIndex((kid) => kid.isEqualNode(child));
      const like = isLike(kids[from], child) ? 0 : kids.slice(from).findIndex((kid) => isLike(kid, child));
      const found = equal >= 0 ? equal : like;
      const kid = kids[from + found];
      if (found < 0 || !kid) continue;
      for (const made of kids.slice(from, from + found)) forget(made);
      settle(kid, child);
      from += found + 1;
    }
    for (const made of kids.slice(from)) forget(made);
  };
  runtime.settleSource = async (address) => {
    const taken = sourceOf.get(document.body);
    if (isSettled || !taken) return;
    isSettled = true;
    const response = await fetch(address);
    if (response.ok) settle(taken, new DOMParser().parseFromString(await response.text(), "text/html").body);
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
    isSettled = true;
    if (!window.Idiomorph) await runtime.loadScript(`${runtime.settings.ownUrl}morph.js`);
    await runtime.styleClasses(next);
    if (document.title !== next.title) document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    await window.Idiomorph?.morph(document.body, next.body, { morphStyle: "outerHTML", callbacks: patchCallbacks() });
    return "done";
  };
}
