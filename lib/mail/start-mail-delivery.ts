import { sleep } from "@/lib/platform/clock";
import { connectDb } from "@/lib/platform/db";
import { type Env, env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { onShutdown, processGlobal } from "@/lib/platform/process-global";
import { type Delivery, deliverNext } from "./deliver-next";
import { markLostMails } from "./lease";
import { nextWake } from "./wake";

/** A slow answer to one mail must not hold up the next. */
const AT_ONCE = 3;
const LOOK_EVERY_MS = 5_000;
const LONGEST_REST_MS = 60_000;

type Settings = NonNullable<Env["sendgrid"]>;

/**
 * Sends what waits, in the background: at once when this process stored a mail, and every few seconds for those of
 * others. Does nothing where no mail service is set up. Starts once.
 */
export function startMailDelivery(): void {
  const settings = env().sendgrid;
  if (!settings) return;
  processGlobal("mail-delivery", () => {
    const stop = new AbortController();
    const deliverers = Array.from({ length: AT_ONCE }, () => deliverUntil(stop.signal, settings));
    onShutdown(async () => {
      stop.abort();
      await Promise.all(deliverers);
    });
    return true;
  });
}

/** Delivers until `stop` aborts; a mail that is on its way by then is finished first. Never rejects. */
export async function deliverUntil(stop: AbortSignal, settings: Settings): Promise<void> {
  let isFailing = false;
  while (!stop.aborted) {
    const wake = nextWake();
    try {
      await connectDb();
      const delivery = await deliverNext(settings);
      isFailing = false;
      if (delivery.kind === "nothing") await markLostMails();
      await rest(delivery, stop, wake);
    } catch (error) {
      if (!isFailing) log.error("mail.delivery_failed", describeError(error));
      isFailing = true;
      await sleep(LOOK_EVERY_MS, stop);
    }
  }
}

async function rest(delivery: Delivery, stop: AbortSignal, wake: AbortSignal): Promise<void> {
  if (delivery.kind === "nothing") await sleep(LOOK_EVERY_MS, AbortSignal.any([stop, wake]));
  if (delivery.kind === "busy") await sleep(Math.min(delivery.waitMs, LONGEST_REST_MS), stop);
}
