import { sayPrice } from "@/components/credits/say-credits";
import { CREDIT_CENTS } from "@/lib/schemas/mode";
import { t } from "@/messages/en";

/** How many credits a package has and what it costs. */
export function PackageFace({ credits, priceCents }: { credits: number; priceCents: number }) {
  const says = t.billing.packages;
  return (
    <div className="min-w-0 flex-1">
      <h3 className="text-sm text-soft">{says.credits(credits)}</h3>
      <p className="mt-1 text-3xl font-semibold tracking-tight tabular-nums">{sayPrice(priceCents)}</p>
      <p className="mt-1 text-compact text-muted md:pb-5">{says.each(sayPrice(CREDIT_CENTS))}</p>
    </div>
  );
}
