import "server-only";

export { guessBlueprint } from "./guess-blueprint";
export { listBlueprints } from "./list-blueprints";
