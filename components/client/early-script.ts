/** The event that says that the page can react. */
export const PAGE_READY = "vectort:ready";

/**
 * Keeps what is pressed before the page can react, and does it when `EarlyInput` says that it can. Its text runs in the
 * head, alone: it must use nothing from outside.
 */
function keepEarlyInput(ready: string): void {
  const pressed: HTMLElement[] = [];
  const keep = (event: Event, element: HTMLElement): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    // Pressed again because nothing happened.
    if (pressed.at(-1) !== element) pressed.push(element);
  };
  const onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.type === "button") keep(event, button);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const area = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !(area instanceof HTMLTextAreaElement)) return;
    if (area.form && "composer" in area.dataset) keep(event, area.form);
  };
  addEventListener("click", onClick, true);
  addEventListener("keydown", onKeyDown, true);
  const doThem = async (): Promise<void> => {
    removeEventListener("click", onClick, true);
    removeEventListener("keydown", onKeyDown, true);
    for (const element of pressed) {
      if (element instanceof HTMLFormElement) element.requestSubmit();
      else element.click();
      // What the next one does may depend on what this one draws.
      await new Promise((drawn) => setTimeout(drawn));
    }
  };
  addEventListener(ready, () => void doThem(), { once: true });
}

/** Stands in the head of every page, before anything that can be pressed. */
export const EARLY_SCRIPT = `(${keepEarlyInput.toString()})(${JSON.stringify(PAGE_READY)})`;
