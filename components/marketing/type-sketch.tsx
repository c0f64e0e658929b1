import { cx } from "@/components/ui/class-names";
import type { BlueprintId } from "@/lib/schemas/blueprint";

/** The parts a sketch is drawn from: relative widths of the blocks in a row, and the row's height in px. */
type SketchRow = { widths: readonly number[]; height: number; tone: "title" | "text" | "block" | "accent" };

const title: SketchRow = { widths: [7, 3], height: 14, tone: "title" };
const text: SketchRow = { widths: [9, 1], height: 6, tone: "text" };
const shortText: SketchRow = { widths: [6, 4], height: 6, tone: "text" };
const call: SketchRow = { widths: [3, 7], height: 16, tone: "accent" };
const picture: SketchRow = { widths: [1], height: 64, tone: "block" };
const two: SketchRow = { widths: [1, 1], height: 52, tone: "block" };
const three: SketchRow = { widths: [1, 1, 1], height: 46, tone: "block" };
const four: SketchRow = { widths: [1, 1, 1, 1], height: 40, tone: "block" };
const line: SketchRow = { widths: [7, 2], height: 8, tone: "text" };

const SKETCHES: Readonly<Record<BlueprintId, readonly SketchRow[]>> = {
  "landing-page": [title, text, call, three, shortText],
  "saas-marketing": [title, text, call, picture, three],
  restaurant: [picture, title, line, line, line, line],
  portfolio: [title, two, two],
  agency: [title, shortText, three, text, call],
  "online-store": [title, four, four, call],
  blog: [title, text, shortText, title, text, shortText],
  event: [title, call, line, line, line, two],
  "personal-cv": [title, shortText, line, text, line, text, line],
  "local-business": [title, call, two, line, line],
};
const TONES = { title: "bg-soft", text: "bg-strong", block: "bg-hover", accent: "bg-cyan" } as const;

/** A page of this type as a few blocks. */
export function TypeSketch({ type }: { type: BlueprintId }) {
  return (
    <div
      aria-hidden="true"
      className="flex w-full max-w-[260px] flex-col gap-2 self-start rounded-lg border border-line bg-card p-4"
    >
      {SKETCHES[type].map((row, index) => (
        <div key={index} className="flex gap-2" style={{ height: row.height }}>
          {row.widths.map((width, at) => (
            <span
              key={at}
              className={cx(
                "rounded-[3px]",
                (at === 0 || row.tone === "block" || row.widths[1] === 2) && TONES[row.tone],
              )}
              style={{ flexGrow: width }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
