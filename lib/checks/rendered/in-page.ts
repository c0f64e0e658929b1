/**
 * What the checker asks of a page. Each function is sent as its own text and runs in a world beside the page's scripts,
 * so it reads nothing but its argument and the browser.
 */

export type Measured = { isEmpty: boolean; isWide: boolean };

/** Whether there is anything to see, and whether one can scroll sideways. */
export function measurePage(): Measured {
  const hasText = document.body !== null && document.body.innerText.trim() !== "";
  const pictures = [...document.querySelectorAll("img, svg, canvas, video")].slice(0, 200);
  const hasPicture = pictures.some((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    return width * height > 400;
  });
  const { scrollX, scrollY } = window;
  window.scrollTo({ left: 10_000, top: scrollY, behavior: "instant" });
  const isWide = window.scrollX > 1;
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  return { isEmpty: !hasText && !hasPicture, isWide };
}

/**
 * Presses the buttons that can be seen, and names those after which nothing is different: nothing in the page, its
 * address, its focus, its scroll position. Each gets a second try, since what it does may depend on another.
 */
export async function pressButtons(most: number): Promise<string[]> {
  const WAIT_MS = 120;
  // What a game or a drawing does can't be seen in the document.
  if (document.querySelector("canvas")) return [];
  let happened = false;
  const note = (): void => {
    happened = true;
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const events = ["scroll", "toggle", "invalid", "submit", "reset", "change", "input", "focusin", "play", "pause"];
  for (const name of events) document.addEventListener(name, note, true);
  for (const name of ["hashchange", "popstate", "beforeunload", "pagehide"]) window.addEventListener(name, note, true);
  const wasChosen = (button: Element): boolean =>
    ["aria-pressed", "aria-selected", "aria-checked"].some((name) => button.getAttribute(name) === "true") ||
    button.hasAttribute("aria-current");
  const press = async (button: HTMLElement): Promise<boolean> => {
    happened = false;
    button.click();
    await new Promise((resolve) => {
      setTimeout(resolve, WAIT_MS);
    });
    return happened;
  };
  const seen = [...document.querySelectorAll<HTMLElement>("button, [role=button], input[type=button]")].filter(
    (button) => {
      const { width, height } = button.getBoundingClientRect();
      const isOff =
        button.matches(":disabled, [aria-disabled=true], [popovertarget], [command]") || button.closest("[inert]");
      return width * height > 0 && !isOff && !wasChosen(button) && button.checkVisibility({ visibilityProperty: true });
    },
  );
  const dead: HTMLElement[] = [];
  for (const button of seen.slice(0, most)) if (button.isConnected && !(await press(button))) dead.push(button);
  const still: string[] = [];
  for (const button of dead) {
    const isThere = button.isConnected && button.checkVisibility({ visibilityProperty: true }) && !wasChosen(button);
    if (!isThere || (await press(button))) continue;
    const name = button.getAttribute("aria-label") ?? button.innerText;
    still.push(`“${(name.trim() || button.id || button.className || button.tagName).slice(0, 60)}”`);
  }
  observer.disconnect();
  return still;
}
