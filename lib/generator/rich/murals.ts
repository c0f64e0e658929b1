import { drawMotif } from "../art/motifs";
import { drawShapes } from "../art/shapes";
import type { Picture } from "../art/scenes";
import { html, raw, type Html } from "../html";
import type { Random } from "../random";
import type { MotifId } from "../types";

/** What a large picture shows, from its back to its front. */
export type MuralKind = "dawn" | "shelf" | "window" | "garden" | "orbit";

type Mural = (picture: Picture, rng: Random) => Html[];

/** How far a layer reaches over the edges, so that nothing shows behind it when it moves. */
const OVER = 60;

const n = (value: number): string => String(Math.round(value));
const at = (list: readonly MotifId[], index: number): MotifId => list[index % list.length] ?? "sun";

/** A layer that the page's script may move; `depth` 1 is the farthest. */
const layer = (depth: number, parts: readonly Html[]): Html => html`<g data-drift="${depth}">${parts}</g>`;

/** A thing standing on the line `y`, on its shadow. */
function stand(id: MotifId, x: number, y: number, size: number): Html {
  const scale = size / 100;
  const shadow = drawShapes([`j e${n(x + size / 2)},${n(y)},${n(size * 0.42)},${n(size * 0.045)}`]);
  return html`${shadow}${drawMotif(id, `translate(${n(x)} ${n(y - scale * 92)}) scale(${scale.toFixed(2)})`)}`;
}

/** Rolling ground from edge to edge whose top swings around `y`. */
function ground(tone: string, width: number, height: number, y: number, swing: number, rng: Random): string {
  const count = 4;
  const step = (width + OVER * 2) / count;
  let path = `M${n(-OVER)} ${n(height + OVER)}V${n(y)}`;
  for (let index = 0; index < count; index += 1) {
    const x = -OVER + index * step;
    const lift = (rng.next() - 0.5) * 2 * swing;
    path += `C${n(x + step * 0.35)} ${n(y - swing + lift)} ${n(x + step * 0.65)} ${n(y + swing + lift)} ${n(x + step)} ${n(y)}`;
  }
  return `${tone} ${path}V${n(height + OVER)}z`;
}

/** Blades of grass or leaves that fan out from a point of the ground. */
function fan(x: number, y: number, size: number, tones: readonly string[], rng: Random): string[] {
  return [-1, -0.55, -0.15, 0.25, 0.6, 1].map((lean, index) => {
    const tall = size * (0.7 + rng.next() * 0.5);
    const tip = `${n(x + lean * size * 0.7)} ${n(y - tall)}`;
    const tone = tones[index % tones.length] ?? "a";
    return `${tone} M${n(x - size * 0.07)} ${n(y)}Q${n(x + lean * size * 0.1 - size * 0.1)} ${n(y - tall * 0.6)} ${tip}Q${n(x + lean * size * 0.3 + size * 0.12)} ${n(y - tall * 0.5)} ${n(x + size * 0.07)} ${n(y)}z`;
  });
}

const rings = (x: number, y: number, reach: number): string[] =>
  [1, 0.76, 0.54].map((share) => `f o${n(x)},${n(y)},${n(reach * share)}`);

const birds = (x: number, y: number, unit: number): string[] =>
  [0, 1, 2].map(
    (index) =>
      `b M${n(x + index * unit * 1.6)} ${n(y + (index % 2) * unit * 0.7)}q${n(unit / 3)} ${n(-unit / 3)} ${n(unit / 1.6)} 0q${n(unit / 3)} ${n(-unit / 3)} ${n(unit / 1.6)} 0`,
  );

/** A low sun over three ridges, the trade's things on the near one. */
const dawn: Mural = ({ width, height, motifs }, rng) => {
  const side = rng.pick([0.28, 0.7]);
  const unit = Math.min(width, height);
  const reach = Math.min(width * 0.42, height * 0.62);
  const things = Math.max(2, Math.min(6, Math.round(width / height) * 2 + 1));
  const edge = width * 0.07;
  const step = (width - edge * 2) / things;
  const standing = Array.from({ length: things }, (_, index) => {
    const size = Math.min(step * 0.8, height * rng.pick([0.3, 0.38, 0.46]));
    return stand(
      at(motifs, index),
      edge + index * step + (step - size) / 2,
      height * (0.86 + (index % 2) * 0.05),
      size,
    );
  });
  return [
    layer(1, [
      drawShapes([
        ...rings(width * side, height * 0.42, reach),
        `c o${n(width * side)},${n(height * 0.42)},${n(reach * 0.3)}`,
      ]),
    ]),
    layer(2, [
      drawShapes(birds(width * (1 - side) - width * 0.05, height * 0.2, height * 0.05), "", 2),
      drawShapes([ground("f", width, height, height * 0.56, height * 0.09, rng)]),
    ]),
    layer(3, [drawShapes([ground("h", width, height, height * 0.68, height * 0.06, rng)])]),
    drawShapes([ground("w", width, height, height * 0.82, height * 0.03, rng)]),
    drawShapes([ground("f", width, height, height * 0.82, height * 0.03, rng.fork("near"))]),
    ...standing,
    layer(4, [
      drawShapes([
        ...fan(width * 0.03, height + OVER / 2, unit * 0.34, ["a", "k", "h"], rng),
        ...fan(width * 0.97, height + OVER / 2, unit * 0.28, ["k", "a", "c"], rng),
      ]),
    ]),
  ];
};

/** A wall of niches and boards with everything the trade has, lamps over it. */
const shelf: Mural = ({ width, height, motifs }, rng) => {
  const columns = Math.max(2, Math.min(5, Math.round(width / (height * 0.52))));
  const step = width / columns;
  const boards = [0.46, 0.9];
  const niches = Array.from({ length: columns }, (_, index) => {
    const x = index * step + step * 0.1;
    const wide = step * 0.8;
    const top = height * (0.1 + (index % 2) * 0.04);
    return `${rng.pick(["s", "w", "f", "p"])} M${n(x)} ${n(height * 0.46)}V${n(top + wide / 2)}a${n(wide / 2)} ${n(wide / 2)} 0 01${n(wide)} 0V${n(height * 0.46)}z`;
  });
  const rows = boards.flatMap((board, row) =>
    Array.from({ length: columns }, (_, index) => {
      const size = Math.min(step * 0.74, height * (row === 0 ? 0.27 : 0.34)) * rng.pick([0.86, 1]);
      return stand(at(motifs, row * columns + index), index * step + (step - size) / 2, height * board, size);
    }),
  );
  const lamps = Array.from({ length: columns - 1 }, (_, index) => {
    const x = (index + 1) * step;
    return [
      `m M${n(x)} ${n(-OVER)}V${n(height * 0.1)}`,
      `c M${n(x - height * 0.05)} ${n(height * 0.16)}q${n(height * 0.05)} ${n(-height * 0.13)} ${n(height * 0.1)} 0z`,
    ];
  }).flat();
  return [
    layer(1, [drawShapes([`f r${-OVER},${-OVER},${n(width + OVER * 2)},${n(height + OVER * 2)},0`, ...niches])]),
    layer(2, [drawShapes(lamps, "", 2)]),
    drawShapes(
      boards.flatMap((board) => [
        `a r0,${n(height * board)},${n(width)},${n(height * 0.022)},0`,
        `f r0,${n(height * (board + 0.022))},${n(width)},${n(height * 0.03)},0`,
      ]),
    ),
    ...rows,
    drawShapes([`h r0,${n(height * 0.95)},${n(width)},${n(height * 0.05)},0`]),
  ];
};

/** A tall window between curtains, hills behind the panes, things on its sill. */
const window: Mural = ({ width, height, motifs }, rng) => {
  const wide = Math.min(width * 0.62, height * 0.86);
  const left = (width - wide) / 2;
  const sill = height * 0.8;
  const arch = Math.min(wide / 2, sill * 0.42);
  const top = height * 0.08;
  const hill = (tone: string, y: number, lift: number): string =>
    `${tone} M${n(left)} ${n(sill)}V${n(y)}C${n(left + wide * 0.3)} ${n(y - lift)} ${n(left + wide * 0.6)} ${n(y + lift)} ${n(left + wide)} ${n(y - lift / 2)}V${n(sill)}z`;
  const curtain = (edge: number, inward: number): string[] =>
    [1, 0.66, 0.36].map(
      (share, index) =>
        `${["h", "a", "k"][index] ?? "a"} M${n(edge)} ${n(-OVER)}h${n(inward * share)}c0 ${n(height * 0.3)} ${n(-inward * share * 0.2)} ${n(height * 0.5)} ${n(-inward * share * 0.55)} ${n(height + OVER * 2)}H${n(edge)}z`,
    );
  const folds = Math.max(left * 0.9, width * 0.12);
  const sizes = rng.pick([
    [0.34, 0.26, 0.3],
    [0.26, 0.36, 0.24],
    [0.3, 0.24, 0.36],
  ]);
  return [
    drawShapes([`f r0,0,${n(width)},${n(height)},0`]),
    drawShapes([
      `p M${n(left)} ${n(sill)}V${n(top + arch)}C${n(left)} ${n(top)} ${n(left + wide)} ${n(top)} ${n(left + wide)} ${n(top + arch)}V${n(sill)}z`,
      `c o${n(left + wide * rng.pick([0.34, 0.66]))},${n(sill * 0.5)},${n(wide * 0.12)}`,
      hill("f", sill * 0.72, wide * 0.1),
      hill("h", sill * 0.84, wide * 0.07),
    ]),
    drawShapes(
      [
        `m M${n(width / 2)} ${n(top + arch * 0.24)}V${n(sill)}`,
        `m M${n(left)} ${n(sill * 0.52)}H${n(left + wide)}`,
        `m M${n(left)} ${n(sill)}V${n(top + arch)}C${n(left)} ${n(top)} ${n(left + wide)} ${n(top)} ${n(left + wide)} ${n(top + arch)}V${n(sill)}`,
      ],
      "",
      Math.max(3, height * 0.008),
    ),
    drawShapes([
      `k r${n(left - wide * 0.06)},${n(sill)},${n(wide * 1.12)},${n(height * 0.035)},0`,
      `h r0,${n(height * 0.93)},${n(width)},${n(height * 0.07)},0`,
    ]),
    ...sizes.map((share, index) => {
      const size = Math.min(wide * share, height * 0.4);
      return stand(at(motifs, index), left + (wide / 3) * (index + 0.5) - size / 2, sill, size);
    }),
    layer(2, [drawShapes([...curtain(-OVER / 2, folds), ...curtain(width + OVER / 2, -folds)])]),
  ];
};

/** Leaves from all sides around one large thing, its smaller ones beside it. */
const garden: Mural = ({ width, height, motifs }, rng) => {
  const tones = rng.pick([
    ["a", "h", "k"],
    ["k", "c", "a"],
    ["h", "k", "c"],
  ]);
  const unit = Math.min(width, height);
  const size = unit * 0.5;
  const foot = height * 0.86;
  const seeds = Array.from(
    { length: 14 },
    () => `${rng.pick(["a", "c", "h"])} o${n(rng.next() * width)},${n(rng.next() * height * 0.6)},${rng.int(2, 5)}`,
  );
  return [
    layer(1, [drawShapes([...rings(width / 2, height * 0.5, Math.min(width, height) * 0.52), ...seeds])]),
    layer(2, [
      drawShapes([
        ...fan(width * 0.1, height + OVER, unit * 0.8, ["f", "h"], rng),
        ...fan(width * 0.9, height + OVER, unit * 0.72, ["h", "f"], rng),
      ]),
    ]),
    drawShapes([`f e${n(width / 2)},${n(foot)},${n(width * 0.44)},${n(height * 0.1)}`]),
    stand(at(motifs, 1), width / 2 - size * 1.02, foot * 1.01, size * 0.56),
    stand(at(motifs, 2), width / 2 + size * 0.5, foot * 1.02, size * 0.5),
    stand(at(motifs, 0), width / 2 - size / 2, foot, size),
    layer(4, [
      drawShapes([
        ...fan(width * 0.02, height + OVER, unit * 0.42, tones, rng),
        ...fan(width * 0.98, height + OVER, unit * 0.46, tones, rng),
        ...fan(width * 0.24, height + OVER, unit * 0.22, tones, rng),
        ...fan(width * 0.78, height + OVER, unit * 0.22, tones, rng),
      ]),
    ]),
  ];
};

/** Wide rings with the trade's things travelling on them, rays behind. */
const orbit: Mural = ({ width, height, motifs }, rng) => {
  const [cx, cy] = [width / 2, height / 2];
  const reach = Math.min(width, height);
  const far = Math.hypot(width, height) / 2;
  const rays = Array.from({ length: 16 }, (_, index) => {
    const [one, two] = [(index * Math.PI) / 8, (index * Math.PI) / 8 + Math.PI / 16];
    return `f M${n(cx)} ${n(cy)}L${n(cx + Math.cos(one) * far)} ${n(cy + Math.sin(one) * far)}L${n(cx + Math.cos(two) * far)} ${n(cy + Math.sin(two) * far)}z`;
  });
  const turn = rng.next() * Math.PI * 2;
  const stretch = Math.min(1.7, width / reach);
  const around = Array.from({ length: 7 }, (_, index) => {
    const angle = turn + (index * Math.PI * 2) / 7;
    const size = reach * (index % 2 === 0 ? 0.2 : 0.14);
    const x = cx + Math.cos(angle) * reach * 0.4 * stretch;
    const y = cy + Math.sin(angle) * reach * 0.38;
    const disc = drawShapes([`${index % 2 === 0 ? "w" : "s"} o${n(x)},${n(y)},${n(size * 0.68)}`]);
    const scale = size / 100;
    return html`${disc}${drawMotif(at(motifs, index + 1), `translate(${n(x - size / 2)} ${n(y - size / 2)}) scale(${scale.toFixed(2)})`)}`;
  });
  const size = reach * 0.34;
  return [
    layer(1, [drawShapes(rays)]),
    drawShapes(
      [
        `m e${n(cx)},${n(cy)},${n(reach * 0.4 * stretch)},${n(reach * 0.38)}`,
        `m e${n(cx)},${n(cy)},${n(reach * 0.3 * stretch)},${n(reach * 0.28)}`,
      ],
      "",
      1.5,
    ),
    drawShapes([`h o${n(cx)},${n(cy)},${n(reach * 0.26)}`, `p o${n(cx)},${n(cy)},${n(reach * 0.225)}`]),
    ...around,
    drawMotif(at(motifs, 0), `translate(${n(cx - size / 2)} ${n(cy - size / 2)}) scale(${(size / 100).toFixed(2)})`),
  ];
};

const MURALS: Readonly<Record<MuralKind, Mural>> = { dawn, shelf, window, garden, orbit };

/** Draws a large picture in layers that fills its frame and follows the theme, light and dark. */
export function drawMural(kind: MuralKind, picture: Picture, rng: Random): Html {
  const name = picture.label === "" ? raw(`aria-hidden="true"`) : html`role="img" aria-label="${picture.label}"`;
  return html`<svg
    viewBox="0 0 ${picture.width} ${picture.height}"
    preserveAspectRatio="xMidYMid slice"
    class="block h-full w-full bg-accent-soft"
    data-scene
    ${name}
  >
    ${MURALS[kind](picture, rng)}
  </svg>`;
}
