import { html, raw, type Html } from "../html";
import type { Random } from "../random";
import type { MotifId, Style } from "../types";
import { drawMotif } from "./motifs";
import { drawShapes } from "./shapes";

/** What a picture shows: its size in SVG units, the things in it, and words for those who can't see it (empty when decorative). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly motifs: readonly MotifId[];
  readonly label: string;
}

type Scene = (picture: Picture, rng: Random) => Html[];

const place = (x: number, y: number, scale: number, turn = 0): string =>
  `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(2)})${turn === 0 ? "" : ` rotate(${turn} 50 50)`}`;

const at = (list: readonly MotifId[], index: number): MotifId => list[index % list.length] ?? "sun";

/** Things on a table before an arch, a disc or a window. */
const still: Scene = ({ width, height, motifs }, rng) => {
  const table = height * 0.8;
  const unit = Math.min(width / 3.1, height / 2.1) / 100;
  const disc = Math.min(width, height) * 0.36;
  const backs = [
    [`f o${width / 2},${height * 0.44},${disc}`, `f o${width / 2},${height * 0.44},${disc * 0.7}`],
    [`f M${width / 2 - disc} ${table}V${table - disc * 1.3}a${disc} ${disc} 0 01${disc * 2} 0V${table}z`],
    [
      `f r${width * 0.14},${height * 0.12},${width * 0.3},${table - height * 0.12},0`,
      `f r${width * 0.5},${height * 0.26},${width * 0.36},${table - height * 0.26},0`,
    ],
  ];
  const big = 1.55;
  const order = rng.pick([
    [0.06, 1.05, 0.34, big, 0.7, 0.9],
    [0.04, 0.85, 0.26, 1.15, 0.5, big],
    [0.08, big, 0.53, 1, 0.76, 0.75],
  ]);
  const objects = [0, 1, 2].map((index) => {
    const x = (order[index * 2] ?? 0) * width;
    const scale = (order[index * 2 + 1] ?? 1) * unit;
    return drawMotif(at(motifs, index), place(x, table - scale * 90, scale));
  });
  return [
    drawShapes(rng.pick(backs)),
    drawShapes([`h r0,${table},${width},${height - table},0`, `f r0,${table},${width},${height * 0.02},0`]),
    ...objects,
  ];
};

/** One large thing before a low sun and layers of hills. */
const sun: Scene = ({ width, height, motifs }, rng) => {
  const hill = (level: number, swing: number): string =>
    `M0 ${height * level}C${width * 0.25} ${height * (level - swing)} ${width * 0.4} ${height * (level + swing)} ${width * 0.6} ${height * level}S${width * 0.9} ${height * (level - swing)} ${width} ${height * (level - swing / 2)}V${height}H0z`;
  const side = rng.pick([0.3, 0.68]);
  const scale = Math.min(width, height) * 0.0052;
  const x = rng.pick([0.5, 0.42, 0.56]) * width - scale * 50;
  return [
    drawShapes([
      `h o${width * side},${height * 0.34},${Math.min(width, height) * 0.22}`,
      `f o${width * side},${height * 0.34},${Math.min(width, height) * 0.32}`,
    ]),
    drawShapes([`f ${hill(0.6, 0.06)}`, `f ${hill(0.7, -0.05)}`, `h ${hill(0.82, 0.03)}`]),
    drawMotif(at(motifs, 0), place(x, height * 0.88 - scale * 92, scale)),
    drawMotif(at(motifs, 1), place(width * (1 - side) - scale * 22, height * 0.94 - scale * 50, scale * 0.52)),
  ];
};

/** A quilt of tiles: things, quarter discs, stripes. */
const grid: Scene = ({ width, height, motifs }, rng) => {
  const columns = Math.max(2, Math.round(width / 200));
  const size = width / columns;
  const rows = Math.ceil(height / size);
  const grounds = ["s", "f", "h", "p", "f"];
  const tiles: Html[] = [];
  let shown = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = column * size;
      const y = row * size;
      tiles.push(drawShapes([`${rng.pick(grounds)} r${x},${y},${size + 0.5},${size + 0.5},0`]));
      const kind = (row + column) % 2 === 0 ? "thing" : rng.pick(["quarter", "disc", "stripes", "half", "thing"]);
      if (kind === "thing") {
        tiles.push(drawMotif(at(motifs, shown), place(x + size * 0.18, y + size * 0.16, (size * 0.64) / 100)));
        shown += 1;
      } else if (kind === "quarter") {
        const corner = rng.pick([
          `M${x} ${y}h${size}a${size} ${size} 0 01${-size} ${size}z`,
          `M${x + size} ${y + size}v${-size}a${size} ${size} 0 00${-size} ${size}z`,
        ]);
        tiles.push(drawShapes([`${rng.pick(["a", "k", "h"])} ${corner}`]));
      } else if (kind === "half") {
        tiles.push(
          drawShapes([
            `${rng.pick(["a", "h"])} M${x} ${y + size / 2}a${size / 2} ${size / 2} 0 01${size} 0z`,
            `k M${x} ${y + size}a${size / 2} ${size / 2} 0 01${size} 0z`,
          ]),
        );
      } else if (kind === "disc") {
        tiles.push(
          drawShapes([
            `a o${x + size / 2},${y + size / 2},${size * 0.36}`,
            `p o${x + size / 2},${y + size / 2},${size * 0.14}`,
          ]),
        );
      } else {
        tiles.push(drawShapes([0, 1, 2, 3].map((line) => `h r${x + (line * size) / 4},${y},${size / 8},${size},0`)));
      }
    }
  }
  return tiles;
};

/** Rings around one large thing, smaller ones on the rings. */
const orbit: Scene = ({ width, height, motifs }, rng) => {
  const [cx, cy] = [width / 2, height / 2];
  const reach = Math.min(width, height);
  const turn = rng.next() * Math.PI * 2;
  const around = [0, 1, 2, 3, 4].map((index) => {
    const angle = turn + (index * Math.PI * 2) / 5;
    const distance = reach * (index % 2 === 0 ? 0.41 : 0.4);
    const scale = (reach * (index % 2 === 0 ? 0.17 : 0.13)) / 100;
    const x = cx + Math.cos(angle) * distance * Math.min(1.25, width / reach) - scale * 50;
    return drawMotif(at(motifs, index + 1), place(x, cy + Math.sin(angle) * distance - scale * 50, scale), 3);
  });
  const scale = (reach * 0.36) / 100;
  return [
    drawShapes([`f o${cx},${cy},${reach * 0.47}`, `f o${cx},${cy},${reach * 0.33}`, `p o${cx},${cy},${reach * 0.24}`]),
    drawShapes([`m o${cx},${cy},${reach * 0.4}`], "", 1.2),
    ...around,
    drawMotif(at(motifs, 0), place(cx - scale * 50, cy - scale * 50, scale)),
  ];
};

/** Tall bands of colour, a thing standing in each. */
const stack: Scene = ({ width, height, motifs }, rng) => {
  const count = width > height * 1.4 ? 4 : 3;
  const band = width / count;
  const grounds = rng.shuffle(["s", "f", "h", "f"]);
  return Array.from({ length: count }, (_, index) => {
    const lift = height * rng.pick([0.1, 0.22, 0.34]);
    const scale = (band * 0.82) / 100;
    const x = index * band;
    const arch = `M${x} ${height}V${lift + band / 2}a${band / 2} ${band / 2} 0 01${band} 0V${height}z`;
    const shift = place(x + band * 0.09, height * 0.93 - scale * 92, scale);
    return [drawShapes([`${grounds[index % grounds.length] ?? "f"} ${arch}`]), drawMotif(at(motifs, index), shift)];
  }).flat();
};

const SCENES: Readonly<Record<Style["scene"], Scene>> = { still, sun, grid, orbit, stack };

/** Draws a whole picture that fills its frame and follows the theme, light and dark. */
export function drawScene(kind: Style["scene"], picture: Picture, rng: Random): Html {
  const name = picture.label === "" ? raw(`aria-hidden="true"`) : html`role="img" aria-label="${picture.label}"`;
  return html`<svg
    viewBox="0 0 ${picture.width} ${picture.height}"
    preserveAspectRatio="xMidYMid slice"
    class="block h-full w-full bg-accent-soft"
    ${name}
  >
    ${SCENES[kind](picture, rng)}
  </svg>`;
}

/** A single thing as a small picture of its own, sized by its classes. */
export function drawIcon(id: MotifId, classes: string): Html {
  return html`<svg viewBox="0 0 100 100" class="${classes}" aria-hidden="true">${drawMotif(id, "", 3)}</svg>`;
}

/** A faint repeat of the trade's things, to lie under text on an accent ground; `id` must be unique on the page. */
export function drawPattern(id: string, motifs: readonly MotifId[]): Html {
  return html`<svg class="pointer-events-none absolute inset-0 h-full w-full opacity-10" aria-hidden="true">
    <defs>
      <pattern id="${id}" width="120" height="120" patternUnits="userSpaceOnUse" patternTransform="rotate(8)">
        <g class="grayscale">
          ${drawMotif(at(motifs, 0), place(8, 8, 0.42))}${drawMotif(at(motifs, 1), place(66, 66, 0.42))}
        </g>
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#${id})" />
  </svg>`;
}
