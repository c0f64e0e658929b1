import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { hasSecureCookies, sessionCookieName } from "@/lib/platform/session";
import { type SignedIn, verifyCredentials } from "./verify-credentials";

const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** NextAuth's configuration: e-mail and password, a session of 30 days in a JWT cookie whose `sub` is the user's id. */
export function authOptions(): AuthOptions {
  const secure = hasSecureCookies();
  const cookie = (name: string) => ({
    name,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  });
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    cookies: {
      sessionToken: cookie(sessionCookieName()),
      callbackUrl: cookie(`${secure ? "__Host-" : ""}next-auth.callback-url`),
      csrfToken: cookie(`${secure ? "__Host-" : ""}next-auth.csrf-token`),
    },
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? { sub: user.id, sessionVersion: user.sessionVersion, signedInAt: Math.floor(Date.now() / 1_000) }
          : token,
    },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: authorizeOrSayUnavailable,
      }),
    ],
    logger: {
      error: (code, metadata) => log.error("auth.failed", { code, ...describeError(metadata) }),
      warn: (code) => log.warn("auth.warned", { code }),
      debug: () => undefined,
    },
  };
}

/** NextAuth puts an error's message into an address the browser sees, so only a code of ours may leave. */
async function authorizeOrSayUnavailable(credentials: unknown): Promise<SignedIn | null> {
  try {
    return await verifyCredentials(credentials);
  } catch (error) {
    log.error("auth.unavailable", describeError(error));
    throw new Error("UNAVAILABLE", { cause: error });
  }
}
