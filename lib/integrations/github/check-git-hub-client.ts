import { z } from "zod";
import { askVendor, type VendorAnswer } from "@/lib/platform/ask-vendor";
import type { Env } from "@/lib/platform/env";

const rateLimitSchema = z.object({ resources: z.object({ core: z.object({ limit: z.number() }) }) });

/**
 * Asks GitHub whether it knows the client and its secret; costs nothing of the rate limit. Never throws.
 * Source: https://docs.github.com/rest/rate-limit, with the client's id and secret as basic authentication.
 */
export async function checkGitHubClient(settings: NonNullable<Env["github"]>): Promise<VendorAnswer<unknown>> {
  const { clientId, clientSecret, apiUrl } = settings;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
  const headers = {
    authorization: `Basic ${basic}`,
    accept: "application/vnd.github+json",
    "user-agent": "Vectort.io",
    "x-github-api-version": "2022-11-28",
  };
  return askVendor(`${apiUrl}/rate_limit`, headers, rateLimitSchema);
}
