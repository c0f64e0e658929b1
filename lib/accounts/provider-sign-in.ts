import type { User } from "next-auth";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isDuplicateKey } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { Provider } from "@/lib/schemas/provider";
import type { AuthRequest } from "./auth-request";
import { errorAddress } from "./auth-redirect";
import { toSignedIn } from "./authorize-sign-in";
import { enterWithProvider, type Entrance, linkToUser } from "./join-provider";
import { type LinkIntent, readLinkIntent } from "./link-intent";
import { type ProviderPerson, toProviderPerson } from "./provider-person";
import { recordSecurityEvent } from "./record-security-event";
import { issueTicket } from "./second-factor-ticket";

/** Two callbacks of one new person at once: the second try finds what the first made. */
const TRIES = 3;

/**
 * What becomes of a person whom a provider has vouched for: true, with `user` filled in, for one who is signed in; else
 * the address to go to, for one who was linked, refused, or owes a second factor.
 */
export async function signInWithProvider(
  auth: AuthRequest,
  provider: Provider,
  claims: unknown,
  user: User,
): Promise<true | string> {
  const person = toProviderPerson(provider, claims);
  const linkTo = await readLinkIntent(auth, provider);
  if (linkTo) return linkAccount(auth, linkTo, person);
  const entrance = await enter(auth, person);
  if ("refusal" in entrance) {
    const { refusal, owner } = entrance;
    log.info("auth.refused", { requestId: auth.ctx.requestId, provider, code: refusal });
    if (owner) await recordSecurityEvent({ userId: owner, kind: "sign-in-refused", ctx: auth.ctx, detail: provider });
    return errorAddress(refusal);
  }
  if (entrance.user.twoFactor?.confirmedAt) {
    auth.setCookies.push(issueTicket(entrance.user, provider));
    return `${env().APP_URL}/login?step=code`;
  }
  const { ctx } = auth;
  await recordSecurityEvent({ userId: entrance.user._id, kind: "signed-in", ctx, detail: provider });
  Object.assign(user, toSignedIn(entrance.user));
  return true;
}

async function linkAccount({ ctx }: AuthRequest, intent: LinkIntent, person: ProviderPerson): Promise<string> {
  const { provider } = person;
  const { userId } = intent;
  const refusal = await again(() =>
    transaction(async (session) => {
      const { refusal, isNew } = await linkToUser(session, intent, person);
      if (isNew) await recordSecurityEvent({ userId, kind: "linked", ctx, detail: provider }, session);
      return refusal;
    }),
  );
  return refusal ? errorAddress(refusal, "/settings") : `${env().APP_URL}/settings?linked=${provider}`;
}

function enter({ ctx }: AuthRequest, person: ProviderPerson): Promise<Entrance> {
  return again(() =>
    transaction(async (session) => {
      const entrance = await enterWithProvider(session, person);
      if (!("user" in entrance) || entrance.how === "known") return entrance;
      const kind = entrance.how === "created" ? "registered" : "linked";
      await recordSecurityEvent({ userId: entrance.user._id, kind, ctx, detail: person.provider }, session);
      return entrance;
    }),
  );
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDuplicateKey(error) || tries === TRIES) throw error;
    }
  }
}
