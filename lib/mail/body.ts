import { z } from "zod";
import { seal, unseal } from "@/lib/platform/secret-box";

/** `replyTo` is where an answer goes; as much a person's as the text is. */
const bodySchema = z.object({ html: z.string(), text: z.string(), replyTo: z.string().optional() });
export type MailBody = z.infer<typeof bodySchema>;

const boundTo = (key: string): string => `mail:${key}`;

/** A mail's HTML and text for the database: what lies there may hold links that let somebody in. */
export function sealBody(key: string, body: MailBody): string {
  return seal(JSON.stringify({ html: body.html, text: body.text, replyTo: body.replyTo }), boundTo(key));
}

/** What `sealBody` was given. Throws when the key it was sealed with is gone. */
export function openBody(key: string, sealed: string): MailBody {
  return bodySchema.parse(JSON.parse(unseal(sealed, boundTo(key))));
}
