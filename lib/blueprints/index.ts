import "server-only";

export { guessBlueprint } from "./guess-blueprint";
export { listBlueprints, type Blueprint, type BlueprintCategory } from "./list-blueprints";
