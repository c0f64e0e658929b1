import { startSweep } from "@/lib/platform/sweep";
import { repairBySelf } from "./repair-by-self";

/** Looks every second for what is to be repaired without being asked for, whichever process checked it. Starts once. */
export function startSelfRepairs(): void {
  startSweep("repair-jobs", "repair.sweep_failed", repairBySelf);
}
