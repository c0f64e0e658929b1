import { processGlobal } from "@/lib/platform/process-global";

/** The signal that the next wake-up aborts; a new one takes its place each time. */
function bell(): { next: AbortController } {
  return processGlobal("mail-bell", () => ({ next: new AbortController() }));
}

/** Wakes the deliverers of this process; those of others look by themselves every few seconds. */
export function wakeDelivery(): void {
  const rung = bell().next;
  bell().next = new AbortController();
  rung.abort();
}

/** Aborts at the next wake-up. Taken before looking for mails, so that none that comes meanwhile is missed. */
export function nextWake(): AbortSignal {
  return bell().next.signal;
}
