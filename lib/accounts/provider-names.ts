import { env } from "@/lib/platform/env";
import { PROVIDERS, type Provider } from "@/lib/schemas/provider";

/** What people call each provider. */
export const PROVIDER_NAMES: Readonly<Record<Provider, string>> = { github: "GitHub", google: "Google" };

/** The providers that this server has keys for. */
export function providersSetUp(): Provider[] {
  return PROVIDERS.filter((provider) => env()[provider] !== null);
}
