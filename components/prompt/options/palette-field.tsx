"use client";
import type { ReactNode } from "react";
import type { BuildOptions } from "@/lib/schemas/build-options";
import { t } from "@/messages/en";
import { OneOf } from "./choice-chips";
import { contrastOf, textOn } from "./contrast";

const says = t.options;
type Palette = NonNullable<BuildOptions["palette"]>;

const PALETTES = {
  terracotta: { accent: "#b4532a", background: "#fff8f0" },
  forest: { accent: "#2f5d3a", background: "#f6f8f2" },
  night: { accent: "#27408b", background: "#f7f8fc" },
  plum: { accent: "#7a2e5d", background: "#fdf6fa" },
  graphite: { accent: "#2b2b2b", background: "#f7f7f5" },
  sea: { accent: "#0f6e78", background: "#f2fafa" },
} as const satisfies Record<string, Palette>;
const WHITE = "#ffffff";
/** What text needs (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

/** A palette's two colours. */
function swatch(name: keyof typeof PALETTES): ReactNode {
  return (
    <span aria-hidden="true" className="flex overflow-hidden rounded-full border border-strong">
      <span className="size-4" style={{ background: PALETTES[name].accent }} />
      <span className="size-4" style={{ background: PALETTES[name].background }} />
    </span>
  );
}

type PaletteFieldProps = { value: Palette | undefined; onChange: (value: Palette | undefined) => void };

/** Colours of a site: a palette of ours or two of one's own, with how well they read on each other. */
export function PaletteField({ value, onChange }: PaletteFieldProps) {
  // The keys of PALETTES are its names.
  const names = Object.keys(PALETTES) as (keyof typeof PALETTES)[];
  const name = names.find(
    (one) => PALETTES[one].accent === value?.accent && PALETTES[one].background === value.background,
  );
  const background = value?.background ?? WHITE;
  const own: Palette = { accent: value?.accent ?? PALETTES.terracotta.accent, background };
  return (
    <div>
      <OneOf
        label={says.palette}
        options={says.palettes}
        value={name}
        onChange={(wanted) => onChange(wanted ? PALETTES[wanted] : undefined)}
        before={swatch}
      />
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-compact">
        {(["accent", "background"] as const).map((key) => (
          <label key={key} className="flex min-h-9 items-center gap-2 text-soft pointer-coarse:min-h-11">
            <input
              type="color"
              value={own[key] ?? WHITE}
              onChange={(event) => onChange({ ...own, [key]: event.target.value })}
              className="h-8 w-11 cursor-pointer rounded-md border border-strong bg-raised p-0.5 pointer-coarse:h-11"
            />
            {says[key]} <span className="font-mono text-xs text-muted">{value ? own[key] : ""}</span>
          </label>
        ))}
      </div>
      {value ? (
        <dl className="mt-2 flex flex-col gap-1.5 text-compact">
          <Contrast label={says.contrastOfAccent} text={own.accent} ground={background} />
          <Contrast label={says.contrastOfButton} text={textOn(own.accent)} ground={own.accent} />
        </dl>
      ) : null}
    </div>
  );
}

function Contrast({ label, text, ground }: { label: string; text: string; ground: string }) {
  const ratio = contrastOf(text, ground);
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <dt className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className="flex h-7 w-11 items-center justify-center rounded-md border border-strong font-semibold"
          style={{ color: text, background: ground }}
        >
          {says.sample}
        </span>
        {label}
      </dt>
      <dd className="text-soft">
        <span className="tabular-nums">{says.contrast(ratio.toFixed(1))}</span>
        {", "}
        {ratio >= ENOUGH ? says.contrastGood : says.contrastMended}
      </dd>
    </div>
  );
}
