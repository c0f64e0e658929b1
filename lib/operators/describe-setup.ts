import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { VENDOR_GROUPS } from "@/lib/platform/env-vendors";
import { log } from "@/lib/platform/log";
import { SETUP_IDS, type Setup, type SetupId, type SetupItem } from "@/lib/schemas/admin";
import { adminMessages } from "@/messages/admin-en";
import { listProblems } from "./list-problems";

/** What is set up, the addresses to copy into the vendors' settings, and what went wrong. Never a secret. */
export async function describeSetup(ctx: UserContext): Promise<Setup> {
  await connectDb();
  log.info("operator.read_setup", { requestId: ctx.requestId, operatorId: ctx.actor.userId });
  return { items: SETUP_IDS.map(describeItem), problems: await listProblems() };
}

/** The names that would have to be set for it; none where it is set up. A group is whole or absent. */
export function missingNames(id: SetupId): readonly string[] {
  const settings = env();
  if (id === "database") return [];
  if (id === "model") return settings.GENERATOR === "openai" ? [] : ["OPENAI_API_KEY"];
  return settings[id] ? [] : VENDOR_GROUPS[id];
}

function describeItem(id: SetupId): SetupItem {
  const missing = missingNames(id);
  const isSetUp = missing.length === 0;
  return { id, isSetUp, missing: [...missing], urls: urlsOf(id), canTest: isSetUp };
}

function urlsOf(id: SetupId): SetupItem["urls"] {
  const { APP_URL } = env();
  const { githubCallback, googleCallback, stripeWebhook } = adminMessages.urls;
  if (id === "github") return [{ label: githubCallback, url: `${APP_URL}/api/auth/callback/github` }];
  if (id === "google") return [{ label: googleCallback, url: `${APP_URL}/api/auth/callback/google` }];
  return id === "stripe" ? [{ label: stripeWebhook, url: `${APP_URL}/api/webhooks/stripe` }] : [];
}
