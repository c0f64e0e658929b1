import type { Brand } from "@/lib/schemas/brand-kit";

/** What of a brand is written into fields; its logo is a file. */
export type Looks = Omit<Brand, "logo">;

/** The looks of a brand or a kit alone. */
export function looksOf({ primary, background, secondary, type, voice }: Looks): Looks {
  return { primary, background, secondary, type, voice };
}
