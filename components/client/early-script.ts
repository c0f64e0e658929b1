/** The event that says that the page can react. */
export const PAGE_READY = "vectort:ready";

/**
 * Keeps what is typed and pressed before the page can react, and does it again when it can. Its text runs in the head,
 * alone: it must use nothing from outside.
 */
function keepEarlyInput(ready: string): void {
  const acts: { element: HTMLElement; again: () => void }[] = [];
  const keep = (element: HTMLElement, again: () => void): void => {
    // Typed on, or pressed again because nothing happened.
    if (acts.at(-1)?.element === element) acts.pop();
    acts.push({ element, again });
  };
  const press = (event: Event, element: HTMLElement, again: () => void): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    keep(element, again);
  };
  const onInput = ({ target: field }: Event): void => {
    const isText = field instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(field.type);
    if (!isText && !(field instanceof HTMLTextAreaElement)) return;
    const { value } = field;
    keep(field, () => {
      // React hears of a change only where the text differs from what was last set through the field's own property.
      field.value = `${value}.`;
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  const onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.type === "button") press(event, button, () => button.click());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const area = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !(area instanceof HTMLTextAreaElement)) return;
    const { form } = area;
    if (form && "composer" in area.dataset) press(event, form, () => form.requestSubmit());
  };
  const doAgain = async (): Promise<void> => {
    removeEventListener("input", onInput, true);
    removeEventListener("click", onClick, true);
    removeEventListener("keydown", onKeyDown, true);
    for (const { again } of acts) {
      // What it does may depend on what the one before it draws.
      await new Promise((drawn) => setTimeout(drawn));
      again();
    }
  };
  addEventListener("input", onInput, true);
  addEventListener("click", onClick, true);
  addEventListener("keydown", onKeyDown, true);
  addEventListener(ready, () => void doAgain(), { once: true });
}

/** Stands in the head of every page, before anything that can be pressed. */
export const EARLY_SCRIPT = `(${keepEarlyInput.toString()})(${JSON.stringify(PAGE_READY)})`;
