import { env } from "./env";
import { log } from "./log";

/**
 * Ends the process with a sentence on stderr where the environment has a bad value, or `refuse` throws for one that only
 * a domain can judge; says what is unusual about it.
 */
export function refuseBadEnvironment(refuse: () => void): void {
  try {
    env();
    refuse();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const { RATE_LIMIT_FACTOR, APP_URL, PREVIEW_URL, SITES_DOMAIN } = env();
  if (RATE_LIMIT_FACTOR !== 1) log.warn("limits.multiplied", { factor: RATE_LIMIT_FACTOR });
  if (areRelated(new URL(APP_URL).hostname, new URL(PREVIEW_URL).hostname)) {
    log.warn("previews.related", { advice: "Previews are safest on a domain that is not the app's own." });
  }
  if (areRelated(new URL(APP_URL).hostname, SITES_DOMAIN)) {
    log.warn("sites.related", { advice: "Sites are safest on a domain that is not the app's own: set SITES_DOMAIN." });
  }
}

/** True where one host lies under the other's parent domain, so that browsers may count them as one site. */
function areRelated(app: string, preview: string): boolean {
  if (preview.endsWith(".localhost")) return false;
  const parent = app.split(".").slice(-2).join(".");
  return app.includes(".") && (preview === parent || preview.endsWith(`.${parent}`));
}
