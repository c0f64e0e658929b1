import { sayCredits } from "@/components/credits/say-credits";
import type { Estimate } from "@/lib/schemas/estimate";
import { readOwnModel } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";
import { modelChoice } from "@/messages/models-en";

const says = t.prompt.estimate;

/** What may be paid for what goes on with another model; nothing until it is known. */
export function MayCost({ model, estimate }: { model: string; estimate: Estimate | null }) {
  const words = sayCost(model, estimate);
  return words === null ? null : <span className="text-compact text-muted tabular-nums">{words}</span>;
}

function sayCost(model: string, estimate: Estimate | null): string | null {
  if (readOwnModel(model)) return modelChoice.noCredits;
  if (!estimate) return null;
  if (estimate.isFree) return says.free;
  const range = says.range(sayCredits(estimate.minCenticredits), sayCredits(estimate.maxCenticredits));
  return `${says.about} ${range} ${says.unit}`;
}
