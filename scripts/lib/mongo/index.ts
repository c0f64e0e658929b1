export { acquireMongod } from "./acquire.ts";
export { startMongo, type RunningMongo } from "./start.ts";
