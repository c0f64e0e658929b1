import type { Actor } from "./session";

/** What every verb of a domain is given about the request. */
export type Context = {
  requestId: string;
  actor: Actor | null;
  clientAddress: string;
  /** What the browser says it is, where it says so. */
  userAgent?: string;
};

/** The context of a request whose sender has signed in. */
export type UserContext = Context & { actor: Actor };
