// Runs with plain Node in a worker thread, so its imports are relative and end in `.ts`.
import { parentPort, workerData } from "node:worker_threads";
import { checkSite } from "./check-site.ts";

parentPort?.postMessage(checkSite(workerData.files), []);
