import { html, type Html } from "../html";
import type { Random } from "../random";
import { drawShapes } from "./shapes";

/** What a made-up piece of work shows: a landscape, a room, a building, a composition. */
export type ViewKind = "hills" | "room" | "sea" | "facade" | "poster" | "rings" | "leaves" | "plan";

type View = (width: number, height: number, rng: Random) => string[];

const hills: View = (w, h, rng) => {
  const ridge = (level: number): string => {
    const points = Array.from(
      { length: 6 },
      (_, index) => `L${(w * index) / 5} ${h * (level + (rng.next() - 0.5) * 0.18)}`,
    );
    return `M0 ${h}${points.join("")}L${w} ${h}z`;
  };
  return [
    `f r0,0,${w},${h},0`,
    `p o${w * (0.25 + rng.next() * 0.5)},${h * 0.3},${h * 0.11}`,
    `f ${ridge(0.48)}`,
    `h ${ridge(0.6)}`,
    `a ${ridge(0.74)}`,
    `k ${ridge(0.9)}`,
  ];
};

const room: View = (w, h, rng) => {
  const x = w * (0.12 + rng.next() * 0.1);
  const slant = w * 0.22;
  const pane = w * 0.17;
  return [
    `h r0,0,${w},${h},0`,
    `a r0,${h * 0.78},${w},${h * 0.22},0`,
    `s r${x},${h * 0.14},${pane},${h * 0.42},0`,
    `s r${x + pane * 1.12},${h * 0.14},${pane},${h * 0.42},0`,
    `s M${x + slant} ${h * 0.78}h${pane}l${slant * 0.7} ${h * 0.22}h${-pane}z`,
    `s M${x + slant + pane * 1.12} ${h * 0.78}h${pane}l${slant * 0.7} ${h * 0.22}h${-pane}z`,
    `k r${w * 0.66},${h * 0.52},${w * 0.2},${h * 0.05},0`,
    `k r${w * 0.68},${h * 0.57},${w * 0.015},${h * 0.28},0`,
    `k r${w * 0.825},${h * 0.57},${w * 0.015},${h * 0.28},0`,
    `c o${w * 0.76},${h * 0.47},${h * 0.05}`,
  ];
};

const sea: View = (w, h, rng) => {
  const horizon = h * (0.4 + rng.next() * 0.2);
  const lines = Array.from({ length: 9 }, (_, index) => {
    const y = horizon + ((h - horizon) * (index + 1)) / 10;
    const x = rng.next() * w * 0.6;
    return `s r${x},${y},${w * (0.1 + rng.next() * 0.3)},${2 + index * 0.7},2`;
  });
  return [
    `f r0,0,${w},${horizon},0`,
    `c o${w * 0.7},${horizon},${h * 0.16}`,
    `a r0,${horizon},${w},${h - horizon},0`,
    ...lines,
  ];
};

const facade: View = (w, h, rng) => {
  const columns = 5;
  const rows = 4;
  const windows = Array.from({ length: columns * rows }, (_, index) => {
    const x = w * 0.2 + (index % columns) * w * 0.125;
    const y = h * 0.2 + Math.floor(index / columns) * h * 0.18;
    return `${rng.pick(["s", "k", "s", "h"])} r${x},${y},${w * 0.075},${h * 0.12},0`;
  });
  return [
    `f r0,0,${w},${h},0`,
    `h M0 ${h}V${h * 0.55}L${w} ${h * 0.35}V${h}z`,
    `a r${w * 0.15},${h * 0.1},${w * 0.68},${h * 0.9},0`,
    ...windows,
    `k r0,${h * 0.94},${w},${h * 0.06},0`,
  ];
};

const poster: View = (w, h, rng) => {
  const unit = Math.min(w, h);
  const turned = rng.next() > 0.5;
  return [
    `f r0,0,${w},${h},0`,
    `a o${w * (turned ? 0.36 : 0.62)},${h * 0.42},${unit * 0.3}`,
    `c M${w * 0.2} ${h * 0.86}L${w * 0.52} ${h * 0.3}L${w * 0.84} ${h * 0.86}z`,
    `k r${w * 0.14},${h * 0.82},${w * 0.72},${h * 0.05},0`,
    `k r${w * 0.14},${h * 0.9},${w * 0.4},${h * 0.02},0`,
  ];
};

const rings: View = (w, h, rng) => {
  const tones = rng.shuffle(["h", "a", "s", "c", "k"]);
  const unit = Math.min(w, h);
  return [
    `f r0,0,${w},${h},0`,
    ...tones.map(
      (tone, index) =>
        `${tone} o${w / 2 + index * unit * 0.03},${h / 2 + index * unit * 0.02},${unit * (0.46 - index * 0.09)}`,
    ),
  ];
};

const leaves: View = (w, h, rng) => {
  const blades = Array.from({ length: 9 }, (_, index) => {
    const x = (w * (index + 0.5)) / 9;
    const top = h * (0.15 + rng.next() * 0.35);
    const bend = (rng.next() - 0.5) * w * 0.2;
    return `${rng.pick(["a", "h", "k", "c"])} M${x} ${h}C${x - w * 0.08} ${h * 0.7} ${x + bend} ${top + h * 0.1} ${x + bend} ${top}C${x + bend + w * 0.05} ${top + h * 0.2} ${x + w * 0.08} ${h * 0.75} ${x} ${h}z`;
  });
  return [`f r0,0,${w},${h},0`, ...blades];
};

const plan: View = (w, h, rng) => {
  const cells = Array.from({ length: 8 }, () => {
    const width = w * (0.1 + rng.int(0, 3) * 0.06);
    return `${rng.pick(["h", "a", "s", "n", "b"])} r${w * (0.1 + rng.int(0, 8) * 0.07)},${h * (0.14 + rng.int(0, 6) * 0.1)},${width},${h * (0.1 + rng.int(0, 2) * 0.08)},0`;
  });
  return [`f r0,0,${w},${h},0`, ...cells, `b M${w * 0.1} ${h * 0.9}H${w * 0.9}`, `b M${w * 0.1} ${h * 0.1}V${h * 0.9}`];
};

const VIEWS: Readonly<Record<ViewKind, View>> = { hills, room, sea, facade, poster, rings, leaves, plan };

const rounded = (line: string): string => line.replace(/\d+\.\d{2,}/g, (number) => Number(number).toFixed(1));

/** Draws a made-up piece of work that fills its frame and follows the theme; decorative, so hidden from screen readers. */
export function drawView(kind: ViewKind, width: number, height: number, rng: Random): Html {
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="xMidYMid slice"
    class="block h-full w-full bg-accent-soft"
    aria-hidden="true"
  >
    ${drawShapes(VIEWS[kind](width, height, rng).map(rounded))}
  </svg>`;
}
