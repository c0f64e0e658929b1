import type { Random } from "./random";
import type { Style } from "./types";

/** Chooses the habits that hold a site's pages together. */
export function pickStyle(rng: Random): Style {
  return {
    eyebrow: rng.pick(["number", "rule", "dot", "plain", "mono"]),
    card: rng.pick(["line", "surface", "soft", "bare"]),
    shape: rng.pick(["arch", "circle", "square", "round", "leaf"]),
    scene: rng.pick(["still", "sun", "grid", "orbit", "stack"]),
    header: rng.pick(["bar", "split", "center", "float"]),
    footer: rng.pick(["columns", "wordmark", "line", "block"]),
    button: rng.pick(["theme", "pill"]),
    companion: rng.pick([-45, 45, 70, 140, 180, 200]),
  };
}
