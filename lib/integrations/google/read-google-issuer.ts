import { z } from "zod";
import { askVendor, type VendorAnswer } from "@/lib/platform/ask-vendor";

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/**
 * What an issuer says about itself. Never throws.
 * Source: https://openid.net/specs/openid-connect-discovery-1_0.html, section 4.
 */
export async function readGoogleIssuer(issuer: string): Promise<VendorAnswer<{ issuer: string }>> {
  return askVendor(`${issuer}/.well-known/openid-configuration`, {}, discoverySchema);
}
