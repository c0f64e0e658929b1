import { callApi } from "@/components/client/api";
import { type Loaded, useLoaded } from "@/components/client/use-loaded";
import { type BrandKit, brandKitAnswerSchema } from "@/lib/schemas/brand-kit";

export const BRAND_KIT_PATH = "/api/account/brand-kit";

/** Reads the account's brand kit; null for none. */
export async function readBrandKit(signal?: AbortSignal): Promise<BrandKit | null> {
  return (await callApi(brandKitAnswerSchema, BRAND_KIT_PATH, signal ? { signal } : {})).brandKit;
}

type LoadedKit = { kit: BrandKit | null };
const load = async (_key: string, signal: AbortSignal): Promise<LoadedKit> => ({ kit: await readBrandKit(signal) });

/** The account's brand kit; nothing is loaded for a visitor. */
export function useBrandKit(isSignedIn: boolean): Loaded<LoadedKit> {
  return useLoaded(isSignedIn ? "kit" : null, load);
}
