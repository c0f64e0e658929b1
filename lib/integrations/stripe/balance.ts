import { z } from "zod";
import { callStripe } from "./client";

/** Asks for the account's balance, which every key may read: says whether the key works and its mode. */
export function readBalance(): Promise<{ isLive: boolean }> {
  return callStripe(async (stripe) => {
    const { livemode } = z.object({ livemode: z.boolean() }).parse(await stripe.balance.retrieve());
    return { isLive: livemode };
  });
}
