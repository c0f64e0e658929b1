import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";
import type { Context } from "./context";
import { readActor } from "./session";

/** The context of the page that is being rendered. Reading it makes the page dynamic. */
export async function readPageContext(): Promise<Context> {
  const requestHeaders = await headers();
  return {
    requestId: randomUUID(),
    actor: await readActor(requestHeaders.get("cookie")),
    clientAddress: clientAddress(requestHeaders),
  };
}
