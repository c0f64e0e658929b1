import { relative } from "node:path";
import { bold, dim, line } from "../bootstrap/print.mjs";
import type { Settings } from "./check-env.ts";
import { serverLog } from "./server.ts";

/** Prints where the product is, what it uses, and what is not set up. */
export function printSummary(settings: Settings, dataDir: string, dev: boolean): void {
  const row = (name: string, text: string) => line(`  ${dim(name.padEnd(12))} ${text}`);
  line(`\n  ${bold(settings.APP_URL)}\n`);
  if (settings.GENERATOR === "builtin") {
    row("Model", "Built-in generator (no key needed)");
  } else {
    row(
      "Model",
      `${settings.MODEL_QUICK}${settings.OPENAI_BASE_URL ? ` at ${new URL(settings.OPENAI_BASE_URL).host}` : ""}`,
    );
  }
  row("Data", shortPath(dataDir));
  if (!dev) row("Log", shortPath(serverLog(dataDir)));
  row("Operators", whoOperates(settings));
  if (settings.RATE_LIMIT_FACTOR !== 1) row("Limits", `every rate limit times ${settings.RATE_LIMIT_FACTOR}`);
  const missing = notSetUp(settings);
  if (missing.length > 0) line(`\n  Not set up (${dim("see .env.example")})`);
  for (const [name, what] of missing) row(name, what);
  line(`\n  ${dim("Ctrl-C stops everything.")}\n`);
}

type VendorSettings = Pick<Settings, "GENERATOR" | "github" | "google" | "stripe" | "sendgrid">;

/** What has no configuration yet: name, and what follows from it. */
export function notSetUp({ GENERATOR, github, google, stripe, sendgrid }: VendorSettings): [string, string][] {
  const rows: [string, string, boolean][] = [
    ["OpenAI", "OPENAI_API_KEY: sites are written by the built-in generator", GENERATOR === "openai"],
    ["GitHub", "GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET: nobody signs in with GitHub", github !== null],
    ["Google", "GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET: nobody signs in with Google", google !== null],
    ["Stripe", "STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET: credits can't be bought", stripe !== null],
    [
      "SendGrid",
      "SENDGRID_API_KEY, MAIL_FROM: mail stays in the outbox at /admin/outbox, and addresses count as verified",
      sendgrid !== null,
    ],
  ];
  return rows.filter(([, , isSetUp]) => !isSetUp).map(([name, what]) => [name, what]);
}

/** Who sees `/admin`. */
export function whoOperates(settings: Pick<Settings, "ADMIN_EMAILS" | "FIRST_ACCOUNT_IS_OPERATOR">): string {
  const { length } = settings.ADMIN_EMAILS;
  if (length > 0)
    return length === 1 ? "the account that ADMIN_EMAILS names" : `the ${length} accounts of ADMIN_EMAILS`;
  return settings.FIRST_ACCOUNT_IS_OPERATOR
    ? "the first account that is made here (ADMIN_EMAILS names others)"
    : "nobody (ADMIN_EMAILS names them)";
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
