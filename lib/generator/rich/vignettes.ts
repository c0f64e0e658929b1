import { drawMotif } from "../art/motifs";
import { drawShapes } from "../art/shapes";
import { html, type Html } from "../html";
import type { Random } from "../random";
import type { MotifId } from "../types";

/** One thing on a ground of its own, as the picture of an item; `index` tells neighbours apart. */
export function drawVignette(motif: MotifId, index: number, rng: Random): Html {
  const backs = [
    ["h o50,46,34", "f o50,46,44"],
    ["h M18 92V52a32 32 0 0164 0V92z", "f M8 92V50a42 42 0 0184 0V92z"],
    ["f r10,12,52,80,0", "h r46,26,44,66,0"],
    ["f M-10 74C20 52 44 84 110 58V110H-10z", "h o72,30,15", "h M-10 88C30 70 60 96 110 76V110H-10z"],
    ["f M50 50L-20 -20H30zM50 50L110 -20H70zM50 50L120 60V100zM50 50L-20 60V100z", "h o50,50,30"],
  ];
  const back = backs[(index + rng.int(0, 4)) % backs.length] ?? [];
  return html`<svg
    viewBox="0 0 100 100"
    preserveAspectRatio="xMidYMid slice"
    class="block h-full w-full ${index % 2 === 0 ? "bg-accent-soft" : "bg-sunken"}"
    aria-hidden="true"
  >
    ${drawShapes(back.toReversed())}
    ${drawShapes(["j e50,84,25,2.6"])}${drawMotif(motif, "translate(22 32) scale(0.56)", 3)}
  </svg>`;
}
