import { testStripe } from "@/lib/billing";
import { configuredModel } from "@/lib/credits";
import { checkGitHubClient } from "@/lib/integrations/github";
import { readGoogleIssuer } from "@/lib/integrations/google";
import { listModels } from "@/lib/integrations/openai";
import type { UserContext } from "@/lib/platform/context";
import { isDbReachable } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { SetupId, SetupTest } from "@/lib/schemas/admin";
import { OFFERED_MODES } from "@/lib/schemas/mode";
import { adminMessages } from "@/messages/admin-en";
import { missingNames } from "./describe-setup";
import { tryMail } from "./try-mail";

const { tests } = adminMessages;

/** Asks a vendor whether it knows us; what is wrong is part of the answer. Throws NOT_CONFIGURED. */
export async function trySetup(ctx: UserContext, id: SetupId): Promise<SetupTest> {
  const missing = missingNames(id);
  if (missing.length > 0) throw new AppError("NOT_CONFIGURED", adminMessages.notSetUp(missing));
  const result = await TESTS[id](ctx);
  log.info("operator.tested_setup", {
    requestId: ctx.requestId,
    operatorId: ctx.actor.userId,
    what: id,
    isWell: result.isWell,
  });
  return result;
}

const TESTS: Record<SetupId, (ctx: UserContext) => Promise<SetupTest>> = {
  github: tryGitHub,
  google: tryGoogle,
  stripe: testStripe,
  sendgrid: tryMail,
  model: tryModel,
  database: async () => ((await isDbReachable()) ? well("database") : ill(tests.databaseAway)),
};

async function tryGitHub(): Promise<SetupTest> {
  const { github } = env();
  if (!github) return ill(tests.unreachable);
  const answer = await checkGitHubClient(github);
  if (answer.kind === "refused") return ill(tests.githubRefused);
  return answer.kind === "well" ? well("github") : ill(sayAway(answer.status));
}

async function tryGoogle(): Promise<SetupTest> {
  const { google } = env();
  if (!google) return ill(tests.unreachable);
  const answer = await readGoogleIssuer(google.issuer);
  if (answer.kind !== "well") return ill(answer.kind === "away" ? sayAway(answer.status) : tests.googleOther);
  return answer.data.issuer === google.issuer ? well("google") : ill(tests.googleOther);
}

async function tryModel(): Promise<SetupTest> {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = env();
  const answer = await listModels({ apiKey, baseUrl });
  if (answer.kind === "refused") return ill(tests.modelRefused);
  if (answer.kind === "away") return ill(sayAway(answer.status));
  const listed = new Set(answer.data.data.map((model) => model.id));
  const unknown = OFFERED_MODES.map(configuredModel).find(({ model }) => !listed.has(model));
  return unknown ? ill(tests.modelUnknown(unknown.model, unknown.variable)) : well("model");
}

function sayAway(status: number | null): string {
  return status === null ? tests.unreachable : tests.unreadable(status);
}

function well(id: SetupId): SetupTest {
  return { isWell: true, message: tests.well[id] };
}

function ill(message: string): SetupTest {
  return { isWell: false, message };
}
