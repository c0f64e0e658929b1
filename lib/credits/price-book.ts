import type { ModelPrice } from "@/lib/schemas/pricing";

/**
 * A price with where it was read (`source`) and when (`asOf`, year-month-day). `contextTokens` is what the model can take
 * in and write together, where that is known to be little.
 */
export type BookPrice = ModelPrice & { source: string; asOf: string; contextTokens?: number | undefined };

const modelPage = (model: string): string =>
  `OpenAI's model page, developers.openai.com/api/docs/models/${model}, in a stored copy without a date of its own`;
const pricingPage = (copy: string): string => `OpenAI's pricing page, developers.openai.com/api/docs/pricing, ${copy}`;
const evangelist = pricingPage("as API Evangelist's plans file of OpenAI lists it (read by it on 2026-05-04)");
const agreeing = pricingPage("as several public price tables list it; not read at OpenAI itself");

/**
 * What models cost, in US dollars for a million tokens, standard processing and no long context. Surcharges that some
 * newer models have (writing to the cache, very long prompts, regions) are not in it; the margin carries them.
 * A price of MODEL_PRICES comes before one of this book.
 */
export const PRICE_BOOK: Readonly<Record<string, BookPrice>> = {
  "gpt-5-mini": price(0.25, 0.025, 2, modelPage("gpt-5-mini"), "2026-11-23"),
  "gpt-5-nano": price(0.05, 0.005, 0.4, modelPage("gpt-5-nano"), "2026-11-23"),
  "gpt-6-luna": price(0.1, 0.01, 0.5, modelPage("gpt-6-luna"), "2026-11-23"),
  "gpt-5.6-luna": price(0.2, 0.02, 1.2, modelPage("gpt-5.6-luna"), "2026-11-23"),
  "gpt-5.5": price(5, 0.5, 30, evangelist, "2026-05-04"),
  "gpt-5.4": price(2.5, 0.25, 15, evangelist, "2026-05-04"),
  "gpt-5.4-mini": price(0.75, 0.075, 4.5, evangelist, "2026-05-04"),
  "gpt-5.4-nano": price(0.2, 0.02, 1.25, evangelist, "2026-05-04"),
  "gpt-5": price(1.25, 0.125, 10, agreeing, "2026-06-20"),
  "gpt-5.1": price(1.25, 0.125, 10, agreeing, "2026-06-20"),
  "gpt-5.2": price(1.75, 0.175, 14, agreeing, "2026-06-20"),
  "gpt-4.1": price(2, 0.5, 8, agreeing, "2026-06-20"),
  "gpt-4.1-mini": price(0.4, 0.1, 1.6, agreeing, "2026-06-20"),
  "gpt-4.1-nano": price(0.1, 0.025, 0.4, agreeing, "2026-06-20"),
  "gpt-4o": price(2.5, 1.25, 10, agreeing, "2026-06-20"),
  "gpt-4o-mini": price(0.15, 0.075, 0.6, agreeing, "2026-06-20"),
};

function price(
  inputPerMillionUsd: number,
  cachedInputPerMillionUsd: number,
  outputPerMillionUsd: number,
  source: string,
  asOf: string,
): BookPrice {
  return { inputPerMillionUsd, cachedInputPerMillionUsd, outputPerMillionUsd, source, asOf };
}
