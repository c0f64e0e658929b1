import sendGrid from "@sendgrid/mail";
import type { Env } from "@/lib/platform/env";

export type SendGridSettings = NonNullable<Env["sendgrid"]>;
type MailService = typeof sendGrid;
type Client = Parameters<MailService["setClient"]>[0];

const SENDGRID_URL = "https://api.sendgrid.com";

/** No answer after this long: nobody knows any more. */
export const TIMEOUT_MS = 10_000;

/** The SDK with our key, address and limits. A redirect is not followed: mail goes nowhere else. */
export function mailService({ apiKey, apiUrl }: SendGridSettings): MailService {
  // The SDK hides its client from its types. `setApiKey` would set the address back, and write to the console.
  const client: Client = Reflect.get(sendGrid, "client");
  const limits = { baseUrl: apiUrl ?? SENDGRID_URL, timeout: TIMEOUT_MS, maxRedirects: 0 };
  client.setDefaultRequest(limits).setDefaultHeader("Authorization", `Bearer ${apiKey}`);
  return sendGrid;
}
