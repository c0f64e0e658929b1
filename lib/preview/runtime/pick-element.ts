import type { Runtime } from "./types";

/**
 * Lets a person choose an element by mouse or keys, once the workspace has sent `pick`, until it sends `unpick`. What is
 * chosen is told by its place among the elements of the page's source; what a script made has none of its own, and the
 * place of what it stands in is told.
 */
export function pickElement(runtime: Runtime): void {
  const PLACES = new Map<Element, readonly number[]>();
  const UNSEEN = "script, style, link, meta, template, noscript, br, wbr, source, track, option, vectort-outline";
  const BLOCKED = "pointerdown pointerup mousedown mouseup dblclick auxclick contextmenu submit";
  const MAX_TEXT = 100;
  /** `asked` while the page's source is on its way. */
  let mode: "off" | "asked" | "choosing" | "chosen" = "off";
  let current: Element | null = null;
  let outline: HTMLElement | null = null;
  let asked = 0;

  const place = (live: Element, source: Element, at: readonly number[]): void => {
    PLACES.set(live, at);
    const kids = [...live.children].filter((kid) => runtime.sourceOf(kid) !== null);
    let from = 0;
    [...source.children].forEach((child, index) => {
      const find = (isIt: (kid: Element) => boolean): number =>
        kids.findIndex((kid, position) => position >= from && isIt(kid));
      const equal = find((kid) => runtime.sourceOf(kid)?.isEqualNode(child) ?? false);
      const found =
        equal >= 0
          ? equal
          : find((kid) => kid.tagName === child.tagName && kid.id === child.id && kid.className === child.className);
      const kid = kids[found];
      if (!kid) return;
      from = found + 1;
      place(kid, child, [...at, index]);
    });
  };
  const toPick = (start: EventTarget | Element | null): Element | null => {
    if (!(start instanceof Element)) return null;
    let element: Element = start;
    for (let svg = element.closest("svg"); svg; svg = svg.parentElement?.closest("svg") ?? null) element = svg;
    const isOut = element === document.body || !document.body.contains(element) || element.matches(UNSEEN);
    return isOut ? null : element;
  };
  const candidates = (): Element[] =>
    [...document.body.querySelectorAll("*")].filter(
      (element) => toPick(element) === element && element.getClientRects().length > 0,
    );
  const describe = (element: Element): { tag: string; text: string } => {
    const words = element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? element.textContent ?? "";
    return {
      tag: element.tagName.toLowerCase().slice(0, 40),
      text: words.slice(0, 2_000).replace(/\s+/g, " ").trim().slice(0, MAX_TEXT),
    };
  };

  const draw = (): void => {
    if (!outline) return;
    if (!outline.isConnected) document.documentElement.append(outline);
    const box = current?.isConnected ? current.getBoundingClientRect() : null;
    outline.hidden = box === null;
    if (box) {
      outline.style.translate = `${box.left - 3}px ${box.top - 3}px`;
      outline.style.width = `${box.width + 6}px`;
      outline.style.height = `${box.height + 6}px`;
      outline.style.borderStyle = mode === "chosen" ? "solid" : "dashed";
    }
    requestAnimationFrame(draw);
  };
  const point = (element: Element | null): void => {
    if (!element || element === current) return;
    current = element;
    runtime.post("pointed", describe(element));
  };
  const pointByKey = (element: Element | null | undefined): void => {
    if (!element) return;
    point(element);
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  const choose = (element: Element): void => {
    let known: Element | null = element;
    while (known && !PLACES.has(known)) known = known.parentElement;
    point(element);
    mode = "chosen";
    const at = known ? PLACES.get(known) : undefined;
    runtime.post("picked", { ...describe(element), at: at ?? null, isMade: known !== element });
  };
  const end = (): void => {
    mode = "off";
    current = null;
    asked += 1;
    outline?.remove();
    outline = null;
  };

  /** What an event of a person's own does to the page while one is choosing: nothing. */
  const hold = (event: Event): boolean => {
    if (mode === "off" || mode === "asked" || !event.isTrusted) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return mode === "choosing";
  };
  window.addEventListener("pointermove", (event) => {
    if (mode === "choosing" && event.isTrusted && event.pointerType !== "touch") point(toPick(event.target));
  });
  for (const name of BLOCKED.split(" ")) {
    window.addEventListener(name, (event) => void hold(event), { capture: true, passive: false });
  }
  const onClick = (event: MouseEvent): void => {
    const element = hold(event) ? toPick(event.target) : null;
    if (element) choose(element);
  };
  window.addEventListener("click", onClick, true);
  const step = (by: number): Element | undefined => {
    const all = candidates();
    const index = current ? all.indexOf(current) : -1;
    return index < 0 ? all.at(by > 0 ? 0 : -1) : all[index + by];
  };
  const onKey = (event: KeyboardEvent): void => {
    if (mode === "off" || !event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      hold(event);
      end();
      runtime.post("pickEnded");
      return;
    }
    if (mode !== "choosing") return;
    if (event.key === "Enter" || event.key === " ") {
      hold(event);
      if (current) choose(current);
      return;
    }
    const steps: Record<string, () => Element | null | undefined> = {
      Tab: () => step(event.shiftKey ? -1 : 1),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      ArrowLeft: () => toPick(current?.parentElement ?? null),
      ArrowRight: () => [...(current?.children ?? [])].find((child) => toPick(child) === child),
    };
    const next = steps[event.key]?.();
    // Behind the last one, Tab leaves the page as ever.
    if (event.key === "Tab" && !next) return;
    if (event.key in steps) hold(event);
    pointByKey(next);
  };
  window.addEventListener("keydown", onKey, true);

  // What is done with it takes room below the page: what was chosen stays in sight.
  window.addEventListener("resize", () => {
    if (mode === "chosen") current?.scrollIntoView({ block: "nearest", behavior: "instant" });
  });

  runtime.on("pick", ({ url }) => {
    end();
    mode = "asked";
    const mine = asked;
    const begin = async (): Promise<void> => {
      await runtime.ready;
      const response = await fetch(`${String(url)}${runtime.config.path}?vectort-source`);
      if (!response.ok) throw new Error(`The source answered ${response.status}`);
      const source = new DOMParser().parseFromString(await response.text(), "text/html");
      if (mine !== asked) return;
      PLACES.clear();
      place(document.body, source.body, []);
      mode = "choosing";
      outline = document.createElement("vectort-outline");
      outline.style.cssText =
        "all:initial;position:fixed;top:0;left:0;box-sizing:border-box;border:2px dashed #00a4b8;border-radius:4px;box-shadow:0 0 0 2px #fff,0 0 0 3px #0f0f10;pointer-events:none;z-index:2147483647";
      draw();
      runtime.post("picking");
    };
    begin().catch(() => runtime.post("pickEnded"));
  });
  runtime.on("unpick", end);
}
