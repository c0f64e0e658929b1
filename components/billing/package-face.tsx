import { sayPrice } from "@/components/credits/say-credits";
import { CREDIT_CENTS } from "@/lib/schemas/mode";
import { t } from "@/messages/en";

type PackageFaceProps = { credits: number; priceCents: number; as?: "h2" | "h3" };

/** How many credits a package has and what it costs. */
export function PackageFace({ credits, priceCents, as: Heading = "h3" }: PackageFaceProps) {
  const says = t.billing.packages;
  return (
    <div className="min-w-0 flex-1">
      <Heading className="text-sm text-soft">{says.credits(credits)}</Heading>
      <p className="mt-1 text-3xl font-semibold tracking-tight tabular-nums">{sayPrice(priceCents)}</p>
      <p className="mt-1 text-compact text-muted md:pb-5">{says.each(sayPrice(CREDIT_CENTS))}</p>
    </div>
  );
}
