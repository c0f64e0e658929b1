import type { ModelPrice } from "@/lib/schemas/pricing";

const usd = (amount: number): string => `$${Number(amount.toPrecision(3))}`;

/** Every sentence about the choice of a model. */
export const modelChoice = {
  label: (name: string): string => `Model: ${name}. Choose another`,
  group: "Model",
  ownGroup: "Your keys",
  /** Beside a model on a key of one's own, where others have their price. */
  yourKey: (label: string): string => `Your key: ${label}`,
  onYourKey: "Your key",
  noCredits: "Your key, no credits",
  builtin: "By the rules of this server, without a model",
  /** For a million tokens, as its maker sells them; what is multiplied with what the server adds. */
  price: ({ inputPerMillionUsd, outputPerMillionUsd }: ModelPrice, margin: number): string =>
    `${usd(inputPerMillionUsd)} in, ${usd(outputPerMillionUsd)} out for a million tokens${margin === 1 ? "" : `, × ${margin}`}`,
};
