import type { Runtime } from "./types";

/** Says when content of the page was first painted with its styles (`painted`), and when the document is done (`settled`). */
export function reportPaint(runtime: Runtime): void {
  let isPainted = false;
  const afterPaint = (done: () => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  };
  const painted = (): void => {
    if (isPainted) return;
    isPainted = true;
    afterPaint(() => runtime.post("painted", { path: runtime.config.path, sinceStartMs: performance.now() }));
  };
  const hasContent = (): boolean =>
    document.body !== null &&
    [...document.body.children].some((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0;
    });

  new PerformanceObserver((list) => {
    const names = list.getEntries().map((entry) => entry.name);
    const isStyled = names.includes("Build utilities") && hasContent();
    const isFirstPaint = names.includes("first-contentful-paint");
    if (isStyled || (isFirstPaint && runtime.config.isCompiled)) painted();
    else if (isFirstPaint) setTimeout(painted, 250);
  }).observe({ entryTypes: ["paint", "measure"] });

  runtime.on("scroll", ({ y }) => {
    if (Number(y) > 0) window.scrollTo({ top: Number(y), behavior: "instant" });
  });
  document.addEventListener("DOMContentLoaded", () => {
    setTimeout(() => afterPaint(() => runtime.post("settled", { path: runtime.config.path })), 0);
    setTimeout(painted, hasContent() ? 1_500 : 500);
  });
}
