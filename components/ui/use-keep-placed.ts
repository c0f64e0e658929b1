import { type RefObject, useEffect } from "react";
import { placePopover } from "./place-popover";

/**
 * Keeps an open popover at its button while the window changes (a phone's keyboard comes up, the screen is turned) or
 * what is behind it scrolls.
 */
export function useKeepPlaced(
  isOpen: boolean,
  button: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  align: "start" | "end",
): void {
  useEffect(() => {
    if (!isOpen) return;
    const place = (): void => placePopover(button.current, panel.current, align);
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    return () => {
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
    };
  }, [isOpen, button, panel, align]);
}
