import type { ModelPrice } from "@/lib/schemas/pricing";

const usd = (amount: number): string => `$${Number(amount.toPrecision(3))}`;

/** Every sentence about the choice of a model. */
export const modelChoice = {
  label: (name: string): string => `Model: ${name}. Choose another`,
  group: "Model",
  /** For a million tokens, as its maker sells them; what is multiplied with what the server adds. */
  price: ({ inputPerMillionUsd, outputPerMillionUsd }: ModelPrice, margin: number): string =>
    `${usd(inputPerMillionUsd)} in, ${usd(outputPerMillionUsd)} out for a million tokens${margin === 1 ? "" : `, × ${margin}`}`,
};
