export { startMongo, type RunningMongo } from "./start.ts";
