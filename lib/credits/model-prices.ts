import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { processGlobal } from "@/lib/platform/process-global";
import { modelPriceSchema, type RunPrice } from "@/lib/schemas/pricing";
import { OFFERED_MODES } from "@/lib/schemas/mode";
import { priceMessages } from "@/messages/prices-en";
import { configuredModel } from "./offered-models";
import { type BookPrice, PRICE_BOOK } from "./price-book";

/** MODEL_PRICES: prices by model. Without a price of its own, cached input costs as input. */
const ownPricesSchema = z.record(
  z.string().min(1),
  z
    .strictObject({
      ...modelPriceSchema.shape,
      cachedInputPerMillionUsd: modelPriceSchema.shape.cachedInputPerMillionUsd.optional(),
      source: z.string().default(priceMessages.ownSource),
      asOf: z.string().default(""),
      contextTokens: z.number().int().min(8_000).optional(),
    })
    .transform((price): BookPrice => ({
      ...price,
      cachedInputPerMillionUsd: price.cachedInputPerMillionUsd ?? price.inputPerMillionUsd,
    })),
);

/**
 * What a model's tokens cost: from MODEL_PRICES, else from the price book; a dated snapshot (`…-2026-08-07`) costs as
 * its model unless it has a price of its own. Null for a model without a price.
 */
export function priceOf(model: string): BookPrice | null {
  const own = processGlobal("model-prices", () => readModelPrices(env().MODEL_PRICES));
  const base = model.replace(/-\d{4}-\d{2}-\d{2}$/, "");
  return own.get(model) ?? book(model) ?? own.get(base) ?? book(base) ?? null;
}

/** A model of which nothing else is said. */
const USUAL_CONTEXT_TOKENS = 128_000;

/** How many tokens a model can take in and write together. */
export function contextTokensOf(model: string): number {
  return priceOf(model)?.contextTokens ?? USUAL_CONTEXT_TOKENS;
}

/** The price a run of that model is charged by, with the margin of this server; null for a model without a price. */
export function runPriceOf(model: string): RunPrice | null {
  const price = priceOf(model);
  if (!price) return null;
  const { inputPerMillionUsd, cachedInputPerMillionUsd, outputPerMillionUsd } = price;
  return { inputPerMillionUsd, cachedInputPerMillionUsd, outputPerMillionUsd, margin: env().CREDIT_MARGIN };
}

/** Throws an Error with one sentence for the operator where a model that may write has no price, or the file is bad. */
export function refuseUnpricedModel(): void {
  const { GENERATOR, MODELS, MODEL_PRICES } = env();
  readModelPrices(MODEL_PRICES);
  if (GENERATOR !== "openai") return;
  for (const { variable, model } of OFFERED_MODES.map(configuredModel)) {
    if (!priceOf(model)) throw new Error(priceMessages.unpriced(variable, model));
  }
  const unpriced = MODELS.find((model) => !priceOf(model));
  if (unpriced !== undefined) throw new Error(priceMessages.unpriced("MODELS", unpriced));
}

/** Reads a file of prices; none without a path. Throws an Error with one sentence that names the variable and why. */
export function readModelPrices(path: string | undefined): ReadonlyMap<string, BookPrice> {
  if (path === undefined) return new Map();
  const result = ownPricesSchema.safeParse(readJsonFile(path));
  if (result.success) return new Map(Object.entries(result.data));
  const [issue] = result.error.issues;
  throw new Error(priceMessages.badFile(path, issue?.path.join(" → ") ?? "", issue?.message ?? ""));
}

function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(resolve(path), "utf8");
  } catch (cause) {
    throw new Error(priceMessages.missingFile(path), { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(priceMessages.notJson(path), { cause });
  }
}

function book(model: string): BookPrice | undefined {
  return Object.hasOwn(PRICE_BOOK, model) ? PRICE_BOOK[model] : undefined;
}
