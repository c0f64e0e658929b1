import { type ReactNode, useState } from "react";
import { BrandPill } from "./brand-pill";
import { useBrandKit } from "./use-brand-kit";

/**
 * Whether the project that is being written takes the account's brand kit: what the kit says of itself until a click.
 * Null, and no button, where there is no kit.
 */
export function useBrandChoice(isSignedIn: boolean): { brandKit: boolean | null; brandPill: ReactNode } {
  const kit = useBrandKit(isSignedIn).data?.kit ?? null;
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (!kit) return { brandKit: null, brandPill: null };
  const isUsed = chosen ?? kit.usedByDefault;
  return { brandKit: isUsed, brandPill: <BrandPill isUsed={isUsed} onChange={setChosen} /> };
}
