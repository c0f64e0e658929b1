import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import {
  actorOfClaims,
  endSession,
  hasSecureCookies,
  SESSION_SECONDS,
  sessionCookieName,
} from "@/lib/platform/session";
import { providerSchema } from "@/lib/schemas/provider";
import { ownAddress } from "./auth-redirect";
import type { AuthRequest } from "./auth-request";
import { authorizeSignIn, type SignedIn, SignInRefused } from "./authorize-sign-in";
import { githubProvider } from "./provider-github";
import { googleProvider } from "./provider-google";
import { signInWithProvider } from "./provider-sign-in";
import { sessionClaims } from "./session-cookie";

/** How long a person may take at a provider. */
const STEP_SECONDS = 15 * 60;

/**
 * NextAuth's configuration for one request: e-mail and password, the providers that have keys, a session of 30 days in
 * a JWT cookie that says whose it is and under which version of the user's sessions it was made.
 */
export function authOptions(auth: AuthRequest): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: hasSecureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    cookies: authCookies(),
    callbacks: {
      redirect: ({ url }) => ownAddress(url),
      async signIn({ user, account, profile }) {
        const provider = providerSchema.safeParse(account?.provider).data;
        return provider ? orSayUnavailable(() => signInWithProvider(auth, provider, profile, user)) : true;
      },
      async jwt({ token, user }) {
        if (user) return sessionClaims(user);
        // Thrown, so that NextAuth takes the cookie away instead of giving an ended session 30 more days.
        if (!(await actorOfClaims(token))) throw new Error("The session was ended.");
        return token;
      },
    },
    events: { signOut: ({ token }) => endSession(token) },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: (fields): Promise<SignedIn | null> => orSayUnavailable(() => authorizeSignIn(auth, fields ?? {})),
      }),
      ...githubProvider(),
      ...googleProvider(),
    ],
    logger: {
      error: (code, metadata) => {
        const error = "error" in metadata ? metadata.error : metadata;
        // A code that doesn't fit, a forged state, an ended session: what people and attackers do is no failure of ours.
        const isOurs = !/^(OAUTH_CALLBACK|OAUTH_PARSE|JWT_SESSION|INVALID_CALLBACK_URL)/.test(code);
        log[isOurs ? "error" : "warn"]("auth.failed", { code, requestId: auth.ctx.requestId, ...describeError(error) });
      },
      warn: (code) => log.warn("auth.warned", { code }),
      debug: () => undefined,
    },
  };
}

/** Every cookie of NextAuth, each bound to this host on https, so that no site under our domain can set one. */
function authCookies(): NonNullable<AuthOptions["cookies"]> {
  const secure = hasSecureCookies();
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  const cookie = (name: string) => ({ name: `${secure ? "__Host-" : ""}next-auth.${name}`, options });
  const step = (name: string) => ({ ...cookie(name), options: { ...options, maxAge: STEP_SECONDS } });
  return {
    sessionToken: { name: sessionCookieName(), options },
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf-token"),
    pkceCodeVerifier: step("pkce-code-verifier"),
    state: step("state"),
    nonce: step("nonce"),
  };
}

/** NextAuth puts an error's message into an address the browser sees, so only a code of ours may leave. */
async function orSayUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    log.error("auth.unavailable", describeError(error));
    throw new Error("UNAVAILABLE", { cause: error });
  }
}
