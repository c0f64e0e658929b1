import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { publishingMessages } from "@/messages/publishing-en";

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/**
 * What a person typed as a domain, as the DNS has it: without scheme and path, in lower case, other alphabets in Punycode.
 * Throws BAD_INPUT, naming `domain`, for what is none, and for the product's own.
 */
export function readDomain(text: string): string {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/[/?#].*$/s, "")
    .replace(/\.$/, "");
  const name = domainToASCII(bare.toLowerCase());
  const labels = name.split(".");
  const isName = labels.length > 1 && name.length <= 253 && labels.every((label) => LABEL.test(label));
  const says = publishingMessages.domains;
  if (!isName || isIP(name) !== 0 || /^\d+$/.test(labels.at(-1) ?? "") || name.endsWith(".localhost")) {
    throw refuse(says.notOne);
  }
  if (isOurs(name)) throw refuse(says.ours);
  return name;
}

/** The app's own name, the previews' and the sites', and whatever is under them. */
function isOurs(name: string): boolean {
  const { APP_URL, PREVIEW_URL, SITES_DOMAIN } = env();
  const own = [new URL(APP_URL).hostname, new URL(PREVIEW_URL).hostname, SITES_DOMAIN];
  return own.some((host) => name === host || name.endsWith(`.${host}`));
}

function refuse(problem: string): AppError {
  return new AppError("BAD_INPUT", problem, { fields: { domain: publishingMessages.domains.field } });
}
