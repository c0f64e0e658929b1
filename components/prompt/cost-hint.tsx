import { sayCredits } from "@/components/credits/say-credits";
import { Skeleton } from "@/components/ui/skeleton";
import type { Estimate } from "@/lib/schemas/estimate";
import { readOwnModel } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";
import { modelChoice } from "@/messages/models-en";
import { CapControl } from "./cap-control";

const says = t.prompt.estimate;

type CostHintProps = {
  /** The name of the model that was chosen; null for the mode's own. */
  model: string | null;
  /** Null until the first answer. */
  estimate: Estimate | null;
  hasText: boolean;
  cap: number | null;
  onCap: (cap: number | null) => void;
};

/** In the composer's row: where the build pauses, and what it may cost. Its height never changes. */
export function CostHint({ model, estimate, hasText, cap, onCap }: CostHintProps) {
  if (model !== null && readOwnModel(model)) {
    return <p className="truncate text-compact text-muted max-sm:sr-only">{modelChoice.noCredits}</p>;
  }
  if (!estimate) return <Skeleton className="h-5 w-28" />;
  if (estimate.isFree) return <p className="truncate text-compact text-muted">{says.free}</p>;
  const { minCenticredits, maxCenticredits } = estimate;
  return (
    <>
      <CapControl estimate={estimate} cap={cap} onCap={onCap} />
      <p className="min-w-0 truncate text-compact text-muted">
        {hasText ? (
          <>
            <span className="max-[359px]:sr-only">{says.about} </span>
            <span className="text-soft tabular-nums">
              {says.range(sayCredits(minCenticredits), sayCredits(maxCenticredits))}
            </span>
            <span className="max-sm:sr-only"> {says.unit}</span>
          </>
        ) : (
          <span className="max-sm:sr-only">{says.typeFirst}</span>
        )}
      </p>
    </>
  );
}
