/** What the start says to an operator about the models' prices. */
export const priceMessages = {
  ownSource: "The operator of this server",
  unpriced: (variable: string, model: string): string =>
    `${variable}: the model "${model}" has no price, so its builds can't be charged. Name its price in a JSON file and set MODEL_PRICES to that file; prices of 0 are fine for a model on your own machine (docs/operations.md, "Model prices").`,
  missingFile: (path: string): string => `MODEL_PRICES: the file ${path} can't be read.`,
  notJson: (path: string): string => `MODEL_PRICES: the file ${path} is not JSON.`,
  badFile: (path: string, where: string, what: string): string =>
    `MODEL_PRICES: the file ${path} does not fit${where ? `, at ${where}` : ""}: ${what.replace(/\.?$/, "")}. docs/operations.md has the shape.`,
} as const;
