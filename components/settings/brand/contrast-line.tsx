import { Check, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { contrast } from "@/lib/schemas/colour";
import { t } from "@/messages/en";

const says = t.brand.contrast;

type ContrastLineProps = {
  label: string;
  /** The two colours, and the least ratio of AA. */
  colour: string;
  ground: string;
  least: number;
  /** Who asks for that: AA itself, or pages, for their quieter words. */
  needs?: "ratio" | "room";
  /** The nearest colour that passes. */
  nearest: string;
  onUse: (hex: string) => void;
};

/** Whether two colours can be read on each other, and the nearest one that can. */
export function ContrastLine({ label, colour, ground, least, needs = "ratio", nearest, onUse }: ContrastLineProps) {
  // Cut, not rounded: 4.499 does not pass.
  const ratio = Math.floor(contrast(colour, ground) * 100) / 100;
  const isGood = ratio >= least;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-compact text-muted">
      <span className={`inline-flex items-center gap-1 font-medium ${isGood ? "text-green" : "text-red"}`}>
        {isGood ? <Check aria-hidden="true" className="size-4" /> : <X aria-hidden="true" className="size-4" />}
        {isGood ? says.pass : says.fail}
      </span>
      <span>
        {label}: {says[needs](ratio.toFixed(2), String(least))}
      </span>
      {isGood || nearest === colour ? null : (
        <Button size="small" onClick={() => onUse(nearest)}>
          <span
            aria-hidden="true"
            className="size-3.5 rounded-full border border-strong"
            style={{ background: nearest }}
          />
          {says.use(nearest)}
        </Button>
      )}
    </div>
  );
}
