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
  if (settings.RATE_LIMIT_FACTOR !== 1) row("Limits", `every rate limit times ${settings.RATE_LIMIT_FACTOR}`);
  const missing = notSetUp(settings);
  if (missing.length > 0) line(`\n  Not set up (${dim("see .env.example")})`);
  for (const [name, what] of missing) row(name, what);
  line(`\n  ${dim("Ctrl-C stops everything.")}\n`);
}

/** What has no configuration yet: name, and what follows from it. */
export function notSetUp(settings: Pick<Settings, "GENERATOR">): [string, string][] {
  const missing: [string, string][] = [];
  if (settings.GENERATOR === "builtin")
    missing.push(["OpenAI", "OPENAI_API_KEY: sites are written by the built-in generator"]);
  missing.push(["Mail", "no mail is sent, and addresses count as verified"]);
  return missing;
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
