import { type ReactNode, useState } from "react";
import { BrandPill } from "./brand-pill";
import { useBrandKit } from "./use-brand-kit";

type BrandChoice = {
  /** Null, and no button, where there is no kit. */
  brandKit: boolean | null;
  brandPill: ReactNode;
  leaveOut: () => void;
};

/** Whether the project that is being written takes the account's brand kit: what the kit says of itself until a click. */
export function useBrandChoice(isSignedIn: boolean): BrandChoice {
  const kit = useBrandKit(isSignedIn).data?.kit ?? null;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const leaveOut = (): void => setChosen(false);
  if (!kit) return { brandKit: null, brandPill: null, leaveOut };
  const isUsed = chosen ?? kit.usedByDefault;
  return { brandKit: isUsed, brandPill: <BrandPill isUsed={isUsed} onChange={setChosen} />, leaveOut };
}
