import type { LanguageModelV4 } from "@ai-sdk/provider";
import { openAiModel } from "@/lib/integrations/openai";
import { env } from "@/lib/platform/env";
import { isLoopback } from "@/lib/platform/env-fields";
import { guardedFetch } from "@/lib/platform/guarded-fetch";

type Endpoint = { baseUrl: string; apiKey: string; model: string };

/**
 * A model at an address that a person named. Only hosts on the internet are reached, and only with encryption; where
 * the app itself stands on loopback, hosts of that machine and its network too.
 */
export function modelAt({ baseUrl, apiKey, model }: Endpoint): LanguageModelV4 {
  const allowsLocal = isLoopback(new URL(env().APP_URL).hostname);
  return openAiModel({ api: "chat", baseUrl, apiKey, model, fetch: guardedFetch({ allowsLocal }) });
}
