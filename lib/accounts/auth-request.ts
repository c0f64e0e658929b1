import type { Context } from "@/lib/platform/context";

/** A request to NextAuth, for its callbacks. */
export type AuthRequest = {
  ctx: Context;
  cookieHeader: string | null;
  /** `Set-Cookie` lines that the answer shall have besides NextAuth's own. */
  setCookies: string[];
};
