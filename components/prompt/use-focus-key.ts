import { useEffect } from "react";

/** `/` puts the caret into the page's composer, unless something is being typed already. */
export function useFocusKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const composer = [...document.querySelectorAll<HTMLElement>("[data-composer]")].find(
        (one) => one.offsetParent !== null,
      );
      if (!composer) return;
      event.preventDefault();
      composer.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
