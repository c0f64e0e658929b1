import { z } from "zod";
import { askVendor, type VendorAnswer } from "@/lib/platform/ask-vendor";
import { OPENAI_URL } from "./open-ai-model";

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

type Endpoint = { apiKey?: string | undefined; baseUrl?: string | undefined };

/**
 * The models that an OpenAI-compatible endpoint offers. Never throws.
 * Source: https://platform.openai.com/docs/api-reference/models/list.
 */
export async function listModels({ apiKey, baseUrl }: Endpoint): Promise<VendorAnswer<{ data: { id: string }[] }>> {
  const headers: Record<string, string> = apiKey ? { authorization: `Bearer ${apiKey}` } : {};
  return askVendor(`${baseUrl ?? OPENAI_URL}/models`, headers, modelsSchema);
}
