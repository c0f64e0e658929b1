import { EventEmitter, once } from "node:events";
import { processGlobal } from "@/lib/platform/process-global";

/** Tells this process's deliverers that there may be something to send. */
function bell(): EventEmitter {
  return processGlobal("mail-bell", () => new EventEmitter().setMaxListeners(0));
}

/** Wakes the deliverers of this process; those of others look by themselves every few seconds. */
export function wakeDelivery(): void {
  bell().emit("ring");
}

/** Resolves at the next wake-up, or when `signal` aborts. */
export async function nextWake(signal: AbortSignal): Promise<void> {
  await once(bell(), "ring", { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
