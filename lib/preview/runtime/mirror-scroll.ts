import type { Runtime } from "./types";

/**
 * Once the workspace has sent `mirror`, says how far the page is scrolled (`scrolled`), and scrolls where the next one
 * says: two frames beside each other then move as one. What it was told to do it doesn't say back.
 */
export function mirrorScroll(runtime: Runtime): void {
  let isOn = false;
  let told = 0;
  runtime.on("mirror", ({ y }) => {
    if (typeof y === "number") {
      window.scrollTo({ top: y, behavior: "instant" });
      told = window.scrollY;
    }
    if (isOn) return;
    isOn = true;
    let isWaiting = false;
    window.addEventListener(
      "scroll",
      () => {
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(() => {
          isWaiting = false;
          if (Math.abs(window.scrollY - told) < 2) return;
          told = window.scrollY;
          runtime.post("scrolled", { y: told });
        });
      },
      { passive: true },
    );
  });
}
