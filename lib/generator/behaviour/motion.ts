/**
 * The script that lets a rich site move: what comes into view rises a little, and the layers of its pictures pass each
 * other as the page is scrolled. Everything stands where it belongs without it, nothing is ever hidden, and whoever asks
 * for less motion gets none. Web Animations (https://www.w3.org/TR/web-animations-1/) on `transform` alone, so that no
 * other part of the page is laid out anew.
 */
export const MOTION_SCRIPT = `
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const moving = new Set();
const move = (element, frames, options) => {
  const motion = element.animate(frames, options);
  moving.add(motion);
  motion.addEventListener("finish", () => moving.delete(motion));
};
calm.addEventListener("change", () => {
  if (!calm.matches) return;
  for (const motion of moving) motion.cancel();
  moving.clear();
});

const RISING = "h2, li, figure, article, details, form, dl > div";
const rising = [...document.querySelectorAll("main section:not(#hero)")].flatMap((section) =>
  [...section.querySelectorAll(RISING)].filter((element) => !element.parentElement.closest(RISING)),
);
const waiting = new Set();
const rise = new IntersectionObserver((entries) => {
  let order = 0;
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) {
      waiting.add(target);
      continue;
    }
    rise.unobserve(target);
    // What was in sight from the start stays where it is.
    if (!waiting.has(target) || calm.matches) continue;
    const options = { duration: 700, delay: order * 60, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)", fill: "backwards" };
    move(target, { transform: ["translateY(1.75rem)", "none"] }, options);
    order += 1;
  }
});
for (const element of rising) rise.observe(element);

if ("ViewTimeline" in window && !calm.matches) {
  for (const scene of document.querySelectorAll("svg[data-scene]")) {
    const timeline = new ViewTimeline({ subject: scene, axis: "block" });
    for (const layer of scene.querySelectorAll("[data-drift]")) {
      const far = Number(layer.dataset.drift) * 7;
      move(layer, { transform: ["translateY(" + far + "px)", "translateY(" + -far + "px)"] }, { timeline, fill: "both" });
    }
  }
}
`;
